import { ageBandOf } from '../dimensions/age-bands.ts';
import { dimensionOf } from '../dimensions/catalogue.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import type { Grain, Indicator, Kind } from '../indicators/definition.ts';
import type { Statement } from '../warehouse/statement.ts';
import { Bindings } from './bindings.ts';
import type { Period } from './periods.ts';
import type { Question } from './question.ts';
import { bucketOf, dayOf, lastOf, sourceRowsOf } from './source-rows.ts';

/**
 * Compiles a question over some periods, in order and each covered by data. Pure: no connection,
 * no clock. Gives a line for each period and split that has rows: `p` (its first day, absent with
 * grain none), `d0`, `d1`, `numerator`, `denominator`, `rows`.
 * @param laterYears years to add to that of D where ages are computed.
 */
export function compileQuestion(
	indicator: Indicator,
	{ by, filters, grain }: Pick<Question, 'by' | 'filters' | 'grain'>,
	periods: readonly Period[],
	laterYears = 0
): Statement {
	const bindings = new Bindings();
	const { kind, denominator, atDate } = indicator;
	const asked = Object.entries(filters) as [DimensionId, readonly string[]][];
	const source = sourceRowsOf(indicator, grain, periods, bindings);
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
	const usesAge = by.includes('age_band') || 'age_band' in filters;
	const kept = new Set([...(usesAge ? ['birth_year'] : []), ...(atDate?.keeps ?? [])]);
	const adds = addsUp(kind);
	const cells = [
		...daysOf(indicator, grain, periods, bindings),
		...stored.map(({ name, column }) => `${column} as ${name}`),
		...kept,
		`${indicator.numerator} as n`,
		`${typeof denominator === 'string' ? denominator : 'null'} as m`,
		`${adds ? 'count(*)' : '1'} as r`
	];
	const period = periodOf(indicator, grain);
	const year = () =>
		period === null
			? bindings.bind(Number(lastOf(periods).at.slice(0, 4)) + laterYears, 'integer')
			: `year(${period}) + ${laterYears}`;
	const ageBand = usesAge ? ageBandOf(year(), 'birth_year') : 'null';
	const answer = [
		...(period === null ? [] : [`cast(${period} as varchar) as p`]),
		...splits.map(({ name, column }) =>
			column === null ? `${ageBand} as ${name}` : `cast(${name} as varchar) as ${name}`
		),
		`cast(${gathered(kind, atDate?.counts)} as double) as numerator`,
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
				${adds ? 'group by all' : ''}
			)
			select ${answer.join(', ')}
			from cells ${joinOf(indicator, grain, periods, bindings)}
			${ages}
			group by all`,
		values: bindings.values
	};
}

/** Whether cells can be summed; medians and distinct counts are taken of the rows. */
function addsUp(kind: Kind): boolean {
	return kind !== 'median' && kind !== 'distinct';
}

/** The numerator of a period and split, from its cells or rows. */
function gathered(kind: Kind, counts: string | undefined): string {
	if (kind === 'median') return 'median(n)';
	if (kind === 'distinct') return 'count(distinct n)';
	return counts ? `coalesce(sum(n) filter (where ${counts}), 0)` : 'sum(n)';
}

/**
 * The days that place rows in periods. Stocks over many dates: rows collapse to the periods in
 * which they open and close.
 */
function daysOf(
	{ timing }: Indicator,
	grain: Grain,
	periods: readonly Period[],
	bindings: Bindings
): string[] {
	if (grain === 'none' || timing.rows === 'as-of-file') return [];
	if (timing.rows !== 'at-date') return [`${dayOf(timing)} as day`];
	const { opened, closed } = timing;
	const first = bindings.bind(periods[0]?.start ?? '', 'date');
	const opening = `greatest(${bucketOf(opened, grain)}, ${first}) as opening`;
	if (closed === null) return [opening, 'cast(null as date) as closing'];
	const last = bindings.bind(lastOf(periods).at, 'date');
	const closing = `greatest(${bucketOf(closed, grain)}, ${first})`;
	return [opening, `case when ${closed} <= ${last} then ${closing} end as closing`];
}

/** The first day of the period of a cell, in SQL; null with grain none. */
function periodOf({ timing }: Indicator, grain: Grain): string | null {
	if (grain === 'none') return null;
	return timing.rows === 'at-date' ? 'p' : bucketOf('day', grain);
}

/** The periods in which cells of a stock hold, and D where what is counted depends on it. */
function joinOf(
	{ timing, atDate }: Indicator,
	grain: Grain,
	periods: readonly Period[],
	bindings: Bindings
): string {
	if (timing.rows !== 'at-date') return '';
	const day = (value: string | null) => bindings.bind(value ?? '', 'date');
	if (grain === 'none') {
		return atDate ? `cross join (values (${day(lastOf(periods).at)})) as periods(day_d)` : '';
	}
	const days = periods.map(({ start, at }) => `(${day(start)}${atDate ? `, ${day(at)}` : ''})`);
	return `
		join (values ${days.join(', ')}) as periods(p${atDate ? ', day_d' : ''})
		on opening <= p and (closing is null or closing > p)`;
}
