import { ageBandOf } from '../dimensions/age-bands.ts';
import { dimensionOf } from '../dimensions/catalogue.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import type { Grain, Indicator, Timing } from '../indicators/definition.ts';
import type { Statement } from '../warehouse/statement.ts';
import { Bindings } from './bindings.ts';
import type { Period } from './periods.ts';
import type { Question } from './question.ts';

/** Rows of a mart that answer for some periods. */
interface Rows {
	readonly from: string;
	readonly where: readonly string[];
}

/**
 * Compiles a question over some periods, in order and each covered by data. Pure: no connection,
 * no clock. Gives a line for each period and split that has rows: `p` (its first day, absent with
 * grain none), `d0`, `d1`, `numerator`, `denominator`, `rows`.
 */
export function compileQuestion(
	indicator: Indicator,
	{ by, filters, grain }: Pick<Question, 'by' | 'filters' | 'grain'>,
	periods: readonly Period[]
): Statement {
	const bindings = new Bindings();
	const asked = Object.entries(filters) as [DimensionId, readonly string[]][];
	const usesAge = by.includes('age_band') || 'age_band' in filters;
	const source = rowsOf(indicator, grain, periods, bindings);
	const where = [
		...(indicator.population ? [`(${indicator.population})`] : []),
		...asked.flatMap(([id, members]) => {
			const { column } = dimensionOf(id);
			return column ? [bindings.isOneOf(column, members)] : [];
		}),
		...source.where
	];
	const splits = by.map((id, index) => ({ name: `d${index}`, column: dimensionOf(id).column }));
	const stored = splits.filter(({ column }) => column !== null);
	const { denominator } = indicator;
	const cells = [
		...daysOf(indicator.timing, grain, periods, bindings),
		...stored.map(({ name, column }) => `${column} as ${name}`),
		...(usesAge ? ['birth_year'] : []),
		`${indicator.numerator} as n`,
		`${typeof denominator === 'string' ? denominator : 'null'} as m`,
		'count(*) as r'
	];
	const period = periodOf(indicator.timing, grain);
	const year = () =>
		period === null
			? bindings.bind(Number(lastOf(periods).at.slice(0, 4)), 'integer')
			: `year(${period})`;
	const ageBand = usesAge ? ageBandOf(year(), 'birth_year') : 'null';
	const answer = [
		...(period === null ? [] : [`cast(${period} as varchar) as p`]),
		...splits.map(({ name, column }) =>
			column === null ? `${ageBand} as ${name}` : `cast(${name} as varchar) as ${name}`
		),
		'cast(sum(n) as double) as numerator',
		'cast(sum(m) as double) as denominator',
		'cast(sum(r) as double) as rows'
	];
	const ages = filters.age_band ? `where ${bindings.isOneOf(ageBand, filters.age_band)}` : '';
	return {
		sql: `
			with cells as (
				select ${cells.join(', ')}
				from ${source.from}
				${where.length > 0 ? `where ${where.join(' and ')}` : ''}
				group by all
			)
			select ${answer.join(', ')}
			from cells ${joinOf(indicator.timing, grain, periods, bindings)}
			${ages}
			group by all`,
		values: bindings.values
	};
}

/** The rows of the mart that a timing takes into account. */
function rowsOf(
	{ relation, timing }: Indicator,
	grain: Grain,
	periods: readonly Period[],
	bindings: Bindings
): Rows {
	const first = periods[0];
	const last = bindings.bind(lastOf(periods).at, 'date');
	if (timing.rows === 'at-date') {
		const { opened, closed } = timing;
		const open = grain === 'none' ? [`(${closed} is null or ${closed} > ${last})`] : [];
		return { from: relation, where: [`${opened} <= ${last}`, ...open] };
	}
	const { column } = timing;
	const within = [
		`${column} <= ${last}`,
		...(first?.from ? [`${column} >= ${bindings.bind(first.from, 'date')}`] : [])
	];
	if (timing.rows === 'in-period') return { from: relation, where: within };
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

/**
 * The days that place rows in periods. Stocks over many dates: rows collapse to the periods in
 * which they open and close.
 */
function daysOf(
	timing: Timing,
	grain: Grain,
	periods: readonly Period[],
	bindings: Bindings
): string[] {
	if (grain === 'none') return [];
	if (timing.rows !== 'at-date') return [`${timing.column} as day`];
	const first = bindings.bind(periods[0]?.start ?? '', 'date');
	const last = bindings.bind(lastOf(periods).at, 'date');
	const closing = `greatest(${bucketOf(timing.closed, grain)}, ${first})`;
	return [
		`greatest(${bucketOf(timing.opened, grain)}, ${first}) as opening`,
		`case when ${timing.closed} <= ${last} then ${closing} end as closing`
	];
}

/** The first day of the period of a cell, in SQL; null with grain none. */
function periodOf(timing: Timing, grain: Grain): string | null {
	if (grain === 'none') return null;
	return timing.rows === 'at-date' ? 'p' : bucketOf('day', grain);
}

function joinOf(
	timing: Timing,
	grain: Grain,
	periods: readonly Period[],
	bindings: Bindings
): string {
	if (timing.rows !== 'at-date' || grain === 'none') return '';
	const starts = periods.map(({ start }) => `(${bindings.bind(start ?? '', 'date')})`);
	return `
		join (values ${starts.join(', ')}) as periods(p)
		on opening <= p and (closing is null or closing > p)`;
}

/** The first day of the period in which a date lies. */
function bucketOf(date: string, grain: Exclude<Grain, 'none'>): string {
	return `cast(date_trunc('${grain}', ${date}) as date)`;
}

function lastOf(periods: readonly Period[]): Period {
	const last = periods.at(-1);
	if (!last) throw new Error('a question is compiled over one period at least');
	return last;
}
