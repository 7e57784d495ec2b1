import type { DuckDBConnection } from '@duckdb/node-api';
import { extractionDate } from './calendar.ts';
import { budgetByCraft, cohorts, endangeredCrafts } from './craft-list.ts';
import { between, type Draw } from './random.ts';
import { createTable, type Scalar } from './sql.ts';

const refOf = (index: number): string => `M-${String(index + 1).padStart(2, '0')}`;

/** Creates `crafts_at_risk` and `cohorts_of_learners`. */
export async function createCrafts(connection: DuckDBConnection): Promise<void> {
	await createTable(
		connection,
		'crafts_at_risk',
		[
			'position',
			'craft_ref',
			'name_fr',
			'name_ar',
			'province',
			'risk',
			'masters',
			'inventoried_on',
			'documented',
			'paid'
		],
		endangeredCrafts.map((craft, index): Scalar[] => [
			index + 1,
			refOf(index),
			craft.fr,
			craft.ar,
			craft.province,
			craft.risk,
			craft.masters,
			craft.inventoried,
			craft.documented,
			craft.paid
		])
	);
	await createTable(
		connection,
		'cohorts_of_learners',
		['cohort', 'craft_ref', 'started_on', 'learners'],
		cohorts.flatMap(([cohort, start, sizes]) =>
			sizes.map((learners, index): Scalar[] => [cohort, refOf(index), start, learners])
		)
	);
}

export const craftRows = `
	select position, true as plain, craft_ref, name_fr, name_ar, province, risk, masters,
		inventoried_on::date as inventoried_on, documented, ${budgetByCraft}::decimal(18, 2) as committed_mad,
		(${budgetByCraft} * paid)::decimal(18, 2) as paid_mad
	from crafts_at_risk`;

/** Ten months for those who stay; what they do a year later is known for the first cohort alone. */
export function transmissionRows(draw: Draw): string {
	const d = (purpose: string) => draw('position', `transmissions.${purpose}`);
	return `
		with learners as (
			select row_number() over (order by started_on, craft_ref, i) as position, *
			from (select *, unnest(range(learners)) as i from cohorts_of_learners)
		), dated as (
			select *, started_on::date as start, ${d('drops')} < 0.17 as drops,
				started_on::date + ${between(d('dropped'), 30, 240)} as dropped_on,
				started_on::date + to_months(10) as completed_on
			from learners
		), finished as (
			select *, case when drops then dropped_on else completed_on::date end as finish from dated
		)
		select position, true as plain, 'AP-' || lpad(position::varchar, 4, '0') as learner_ref, craft_ref, cohort,
			case when ${d('sex')} < 0.38 then 'F' else 'M' end as sex, start as started_on,
			case when finish <= date '${extractionDate}' then finish end as finished_on,
			case when finish > date '${extractionDate}' then 'enrolled'
				when drops then 'dropped' else 'completed' end as status,
			case when not drops and finish + 365 <= date '${extractionDate}' and ${d('lost')} >= 0.08
				then ${d('practising')} < 0.7 end as practising_12m
		from finished`;
}
