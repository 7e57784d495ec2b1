import type { Grain, Indicator } from '../indicators/definition.ts';
import type { Bindings } from './bindings.ts';
import type { Period } from './periods.ts';

/** Rows of a mart that answer for some periods. */
export interface SourceRows {
	readonly from: string;
	readonly where: readonly string[];
}

/** The rows of the mart that a timing takes into account. */
export function sourceRowsOf(
	{ relation, timing }: Pick<Indicator, 'relation' | 'timing'>,
	grain: Grain,
	periods: readonly Period[],
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
	const within = withinOf(timing, periods, bindings);
	if (timing.rows === 'in-period') return { from: relation, where: within };
	if (timing.rows === 'training-year') {
		if (timing.takes === 'every' || grain !== 'none') return { from: relation, where: within };
		const year = `select max(${column}) from ${relation} where ${within.join(' and ')}`;
		return { from: relation, where: [`${column} = (${year})`] };
	}
	const period = grain === 'none' ? 'null' : bucketOf(column, grain);
	if (timing.rows === 'last-month') {
		if (grain === 'month') return { from: relation, where: within };
		const days = grain === 'none' ? relation : `(select distinct ${column} from ${relation})`;
		const months = `
			select max(${column}) from ${days} where ${within.join(' and ')} group by ${period}`;
		return { from: relation, where: [`${column} in (${months})`] };
	}
	const reports = `(
		select * from ${relation}
		where ${within.join(' and ')}
		qualify row_number() over (
			partition by ${timing.entity}, ${period} order by ${column} desc
		) = 1
	)`;
	return { from: reports, where: [] };
}

type DatedTiming = Extract<Indicator['timing'], { readonly column: string }>;

/** Conditions that hold of the rows dated in the periods. */
export function withinOf(
	timing: DatedTiming,
	periods: readonly Period[],
	bindings: Bindings
): string[] {
	const { column } = timing;
	const from = periods[0]?.from;
	const last = lastOf(periods).at;
	const bound = (day: string) =>
		timing.rows === 'training-year'
			? bindings.bind(Number(day.slice(0, 4)), 'integer')
			: bindings.bind(day, 'date');
	return [`${column} <= ${bound(last)}`, ...(from ? [`${column} >= ${bound(from)}`] : [])];
}

/** The day that places a row in a period. */
export function dayOf(timing: DatedTiming): string {
	return timing.rows === 'training-year' ? `make_date(${timing.column}, 1, 1)` : timing.column;
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
