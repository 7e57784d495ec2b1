import type { Grain, Timing } from '../indicators/definition.ts';
import type { Bindings } from './bindings.ts';
import { addDays } from '$lib/figures/days.ts';
import { lastDaysIn, type DatedTiming } from './reported-days.ts';
import type { Period } from './periods.ts';

/** Rows of a mart, or of a rollup of it, that answer for some periods. */
export interface SourceRows {
	readonly from: string;
	readonly where: readonly string[];
}

/**
 * The rows that a timing takes into account.
 * @param days those that the mart's rows bear, where the last of a period answers for it.
 */
export function sourceRowsOf(
	relation: string,
	timing: Timing,
	grain: Grain,
	periods: readonly Period[],
	days: readonly string[],
	bindings: Bindings
): SourceRows {
	if (timing.rows === 'as-of-file') return { from: relation, where: [] };
	if (timing.rows === 'at-date') {
		const { opened, closed } = timing;
		const last = bindings.bind(lastOf(periods).at, 'date');
		const open =
			grain === 'none' && closed !== null ? [`(${closed} is null or ${closed} > ${last})`] : [];
		return { from: relation, where: [`${opened} <= ${last}`, ...open] };
	}
	const { column } = timing;
	if (onlyLast(timing, grain)) {
		const last = [...lastDaysIn(periods, days, timing).values()];
		const taken = last.map((day) => boundOf(timing, day, bindings));
		return {
			from: relation,
			where: [taken.length > 0 ? `${column} in (${taken.join(', ')})` : 'false']
		};
	}
	const within = withinOf(timing, periods, bindings);
	if (timing.rows !== 'last-report') return { from: relation, where: [within] };
	const period = grain === 'none' ? 'null' : bucketOf(column, grain);
	const reports = `(
		select * from ${relation}
		where ${within}
		qualify row_number() over (
			partition by ${timing.entity}, ${period} order by ${column} desc
		) = 1
	)`;
	return { from: reports, where: [] };
}

/** Whether the last month or year of each period answers for it, rather than all of them. */
function onlyLast(timing: DatedTiming, grain: Grain): boolean {
	if (timing.rows === 'last-month') return grain !== 'month';
	return timing.rows === 'training-year' && timing.takes === 'last' && grain === 'none';
}

/** SQL that holds of the rows dated in the periods, which need not follow one another. */
function withinOf(timing: DatedTiming, periods: readonly Period[], bindings: Bindings): string {
	const { column } = timing;
	const runs = runsOf(periods).map(({ from, at }) => {
		const first = from === null ? [] : [`${column} >= ${boundOf(timing, from, bindings)}`];
		return [...first, `${column} <= ${boundOf(timing, at, bindings)}`].join(' and ');
	});
	return runs.length === 1 ? (runs[0] ?? 'false') : `((${runs.join(') or (')}))`;
}

/** Stretches of days without a gap. */
function runsOf(periods: readonly Period[]): Pick<Period, 'from' | 'at'>[] {
	const runs: { from: string | null; at: string }[] = [];
	for (const { from, at } of periods) {
		const run = runs.at(-1);
		if (run && from !== null && from <= addDays(run.at, 1)) run.at = at;
		else runs.push({ from, at });
	}
	return runs;
}

function boundOf(timing: DatedTiming, day: string, bindings: Bindings): string {
	return timing.rows === 'training-year'
		? bindings.bind(Number(day.slice(0, 4)), 'integer')
		: bindings.bind(day, 'date');
}

/** The first day of the period in which a date lies. */
export function bucketOf(date: string, grain: Exclude<Grain, 'none'>): string {
	return `cast(date_trunc('${grain}', ${date}) as date)`;
}

export function lastOf(periods: readonly Period[]): Period {
	const last = periods.at(-1);
	if (!last) throw new Error('a question is compiled over one period at least');
	return last;
}
