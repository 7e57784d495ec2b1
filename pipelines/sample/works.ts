import type { DuckDBConnection } from '@duckdb/node-api';
import { agreementRef, agreements } from './agreement-list.ts';
import { extractionDate } from './calendar.ts';
import { programme, projects } from './project-list.ts';
import type { Draw } from './random.ts';
import { sampleSites } from './site-list.ts';
import { createTable, literal, type Scalar } from './sql.ts';

/** Creates `projects`. */
export async function createProjects(connection: DuckDBConnection): Promise<void> {
	await createTable(
		connection,
		'projects',
		['key', 'site', 'title', 'amount', 'first_report', 'months', 'pace', 'agreement_ref'],
		projects.map(({ site, title, amount, from, months, pace }, index): Scalar[] => {
			const key = sampleSites.findIndex(({ fr }) => fr === site) + 1;
			if (key === 0) throw new Error(`no site "${site}"`);
			const paid = agreements.findIndex(({ works = [] }) => works.includes(title));
			return [
				...[index + 1, key, title, amount, from, months, pace],
				paid === -1 ? null : agreementRef(paid)
			];
		})
	);
}

/** A report each quarter until the work is done; it starts slowly and is paid for after it is done. */
export function workRows(draw: Draw): string {
	const d = (purpose: string) => draw('(key * 100 + quarter)', `works.${purpose}`);
	return `
		with reports as (
			select *, last_day(first_report::date + to_months(3 * quarter))::date as reported_on
			from projects cross join (select unnest(range(13)) as quarter)
		), advanced as (
			select *, least(1, greatest(0, (3 * quarter + 2) * pace / months)) as elapsed
			from reports where reported_on <= date '${extractionDate}'
		), progressed as (
			select *, least(1, elapsed * elapsed * (3 - 2 * elapsed)) as done,
				row_number() over (partition by key, elapsed >= 1 order by quarter) as i
			from advanced
		)
		select row_number() over (order by reported_on, key) as position, true as plain,
			'PR-' || lpad(key::varchar, 2, '0') as project_ref, 'S-' || lpad(site::varchar, 3, '0') as site_ref,
			title, ${literal(programme)} as programme, reported_on,
			(amount * 1000000)::decimal(18, 2) as contracted_mad,
			round(amount * 1000000 * greatest(0, done - 0.04 - 0.1 * ${d('paid')}), 2)::decimal(18, 2) as paid_mad,
			round(100 * done, 1)::decimal(18, 2) as progress_pct,
			(first_report::date + to_months(months))::date as due_on, agreement_ref
		from progressed where elapsed < 1 or i <= 2`;
}
