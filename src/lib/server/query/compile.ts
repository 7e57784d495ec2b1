import { ageBandOf, isInAgeBands } from '$pipelines/contract/age-bands.ts';
import { dimensionOf } from '../dimensions/catalogue.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import type { AtDate, Grain, Indicator, Kind } from '../indicators/definition.ts';
import type { Statement } from '../warehouse/statement.ts';
import { Bindings } from './bindings.ts';
import { dayOf } from './reported-days.ts';
import { asksAge } from './question.ts';
import { keysOf } from './record-keys.ts';
import { bucketOf, lastOf, sourceRowsOf, type SourceRows } from './source-rows.ts';
import type { Asking, Table } from './table.ts';

/** What disclosure control asks of rows beside the figures. */
export interface MoreColumns {
	/** Terms by the names of columns: sums of the record keys of what they count, modulo 2³². */
	readonly keys?: Readonly<Record<string, string>>;
	/** A column that splits lines further, as `person`; of what lies in a period. */
	readonly person?: string;
	/** SQL aggregates by the names of their columns, which add up over time where rows hold. */
	readonly aggregates?: Readonly<Record<string, string>>;
}

/**
 * Compiles a question over some periods. Pure: no connection, no clock. Gives a line for each period
 * and split that has rows: `p` (its first day, absent with grain none), `d0`, `d1`, `numerator`,
 * `denominator`, `rows`.
 */
export function compileQuestion(asking: Asking, table: Table, more: MoreColumns = {}): Statement {
	const { indicator, question, periods, days } = asking;
	const { grain } = question;
	const { timing, atDate, population } = indicator;
	const bindings = new Bindings();
	const source = sourceRowsOf(table.relation, timing, grain, periods, days, bindings);
	const rows = {
		from: source.from,
		where: [
			...(population ? [`(${table.condition(population)})`] : []),
			...filtersOf(asking, bindings),
			...source.where
		]
	};
	const collapses = timing.rows === 'at-date' && (grain !== 'none' || atDate !== undefined);
	const sql = collapses
		? overDates(asking, table, rows, bindings, more)
		: overRows(asking, table, rows, bindings, more);
	return { sql, values: bindings.values };
}

/** Rows lie each in one period: they are grouped once. */
function overRows(
	asking: Asking,
	table: Table,
	{ from, where }: SourceRows,
	bindings: Bindings,
	{ keys = {}, person, aggregates = {} }: MoreColumns
): string {
	const { indicator, question } = asking;
	const { timing, kind, denominator } = indicator;
	const day = 'column' in timing ? dayOf(timing) : null;
	const period = day === null ? null : bucket(day, question.grain);
	const ages = agesOf(asking, table, period && day, bindings);
	// Counting distinct ones takes DuckDB a multiple of grouping by them and counting the groups.
	const groupsFirst = kind === 'distinct' && !person;
	const cells = [
		...(period === null ? [] : [`${period} as p`]),
		...question.by.map((id, index) => {
			return `${dimensionOf(id).column ?? ages?.band} as d${index}`;
		}),
		`${groupsFirst ? indicator.numerator : gathered(kind, table.term(indicator.numerator))} as n`,
		`${typeof denominator === 'string' ? table.term(denominator) : 'null'} as m`,
		`${table.term('count(*)')} as r`,
		...keysOfTerms(keys, indicator, table, groupsFirst),
		...(person ? [`${person} as person`] : []),
		...termsOf(aggregates, table)
	];
	const told = [
		answerOf(question.by, period !== null, keys),
		...(person ? ['person'] : []),
		...asNumbers(aggregates)
	];
	const counted = groupsFirst
		? `(
			select * exclude (${['n', 'm', 'r', ...Object.keys(keys)].join(', ')}),
				${['count(n) as n', 'any_value(m) as m', ...['r', ...Object.keys(keys)].map(added)].join(', ')}
			from cells
			group by all
		)`
		: 'cells';
	return `
		with cells as (
			select ${cells.join(', ')}
			from ${from}
			${whereSql([...where, ...(ages?.filter ?? [])])}
			group by all
		)
		select ${told.join(', ')}
		from ${counted}`;
}

/**
 * Rows of a stock hold on many dates: they collapse to the periods in which they open and close,
 * and then stand in each period between.
 */
function overDates(
	asking: Asking,
	table: Table,
	{ from, where }: SourceRows,
	bindings: Bindings,
	{ keys = {}, aggregates = {} }: MoreColumns
): string {
	const { indicator, question } = asking;
	const { denominator, atDate } = indicator;
	const { by, grain } = question;
	const usesAge = asksAge(question);
	// Bands change with the years between.
	const stored = by.flatMap((id, index) => {
		const { column } = dimensionOf(id);
		return column === null ? [] : [`${column} as d${index}`];
	});
	const kept = new Set([...(usesAge ? ['birth_year'] : []), ...(atDate?.keeps ?? [])]);
	const cells = [
		...spansOf(asking, bindings),
		...stored,
		...kept,
		`${table.term(indicator.numerator)} as n`,
		`${typeof denominator === 'string' ? table.term(denominator) : 'null'} as m`,
		`${table.term('count(*)')} as r`,
		...keysOfTerms(keys, indicator, table),
		...termsOf(aggregates, table)
	];
	const period = grain === 'none' ? null : 'p';
	const ages = usesAge ? agesOf(asking, table, period, bindings) : null;
	const counted = (name: string) =>
		atDate ? `coalesce(sum(${name}) filter (where ${countsAtDate(atDate)}), 0)` : `sum(${name})`;
	const splits = by.map((id, index) =>
		ages && dimensionOf(id).column === null ? `${ages.band} as d${index}` : `d${index}`
	);
	const sums = [
		...(period === null ? [] : ['p']),
		...splits,
		`${counted('n')} as n`,
		'sum(m) as m',
		'sum(r) as r',
		...Object.keys(keys).map((name) =>
			name === denominatorKey ? added(name) : `${counted(name)} as ${name}`
		),
		...Object.keys(aggregates).map(added)
	];
	return `
		with cells as (
			select ${cells.join(', ')} from ${from} ${whereSql(where)} group by all
		),
		sums as (
			select ${sums.join(', ')}
			from cells ${periodsSql(asking, bindings)}
			${whereSql(ages?.filter ?? [])}
			group by all
		)
		select ${[answerOf(by, period !== null, keys), ...asNumbers(aggregates)].join(', ')}
		from sums`;
}

/** The cells of a date that a numerator counts, of those that hold then. */
function countsAtDate({ from, until }: AtDate): string {
	return [`${from} <= day_d`, ...(until ? [`${until} > day_d`] : [])].join(' and ');
}

const added = (name: string): string => `sum(${name}) as ${name}`;

/** The column of a key that no date chooses from. */
const denominatorKey = 'denominator_key';

function answerOf(by: readonly DimensionId[], dated: boolean, keys: Keys): string {
	return [
		...(dated ? ['cast(p as varchar) as p'] : []),
		...by.map((_, index) => `cast(d${index} as varchar) as d${index}`),
		'cast(n as double) as numerator',
		'cast(m as double) as denominator',
		'cast(r as double) as rows',
		...Object.keys(keys).map((name) => `cast(${name} & 4294967295 as double) as ${name}`)
	].join(', ');
}

/**
 * Record keys of what the terms count, in 32 bits, since sums of 128 are slow to add up again; of a row
 * where rows are grouped before they are counted.
 */
function keysOfTerms(keys: Keys, { kind }: Indicator, table: Table, isOfRow = false): string[] {
	const said = (term: string) => `cast(${table.term(keysOf(term))} & 4294967295 as uinteger)`;
	return Object.entries(keys).map(([name, term]) => {
		const sum = isOfRow ? 'any_value(record_key)' : said(kind === 'median' ? 'count(*)' : term);
		return `${sum} as ${name}`;
	});
}

type Keys = NonNullable<MoreColumns['keys']>;
type Aggregates = NonNullable<MoreColumns['aggregates']>;

const termsOf = (aggregates: Aggregates, table: Table): string[] =>
	Object.entries(aggregates).map(([name, sql]) => `${table.term(sql)} as ${name}`);

const asNumbers = (aggregates: Aggregates): string[] =>
	Object.keys(aggregates).map((name) => `cast(${name} as double) as ${name}`);

function whereSql(conditions: readonly string[]): string {
	return conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
}

function filtersOf({ question }: Asking, bindings: Bindings): string[] {
	return Object.entries(question.filters).flatMap(([id, members]) => {
		const { column } = dimensionOf(id as DimensionId);
		return column ? [bindings.isOneOf(column, members)] : [];
	});
}

/** SQL of the age band, and of the filter on it; null where ages are not asked for. */
interface Ages {
	readonly band: string;
	readonly filter: readonly string[];
}

/**
 * Ages at the end of the year of D, where the table does not keep them.
 * @param day SQL of a day of the period; null where all rows are of one.
 */
function agesOf(asking: Asking, table: Table, day: string | null, bindings: Bindings): Ages | null {
	if (!asksAge(asking.question)) return null;
	const { periods, laterYears, question } = asking;
	const { age_band: members } = question.filters;
	if (table.keepsAges) {
		const filter = members ? [bindings.isOneOf('age_band', members)] : [];
		return { band: 'age_band', filter };
	}
	const year =
		day === null
			? bindings.bind(Number(lastOf(periods).at.slice(0, 4)) + laterYears, 'integer')
			: `year(${day}) + ${laterYears}`;
	return {
		band: ageBandOf(year, 'birth_year'),
		filter: members ? [isInAgeBands(year, 'birth_year', members)] : []
	};
}

/** The numerator over rows; medians and distinct counts are taken of what each row says. */
function gathered(kind: Kind, numerator: string): string {
	if (kind === 'median') return `median(${numerator})`;
	return kind === 'distinct' ? `count(distinct ${numerator})` : numerator;
}

function bucket(day: string, grain: Grain): string | null {
	return grain === 'none' ? null : bucketOf(day, grain);
}

/** The periods in which a row of a stock opens and closes. */
function spansOf({ indicator, question, periods }: Asking, bindings: Bindings): string[] {
	const { timing } = indicator;
	const { grain } = question;
	if (timing.rows !== 'at-date' || grain === 'none') return [];
	const first = bindings.bind(periods[0]?.start ?? '', 'date');
	const periodOf = (day: string) => `greatest(${bucketOf(day, grain)}, ${first})`;
	const closing =
		timing.closed === null
			? 'cast(null as date)'
			: `case when ${timing.closed} <= ${bindings.bind(lastOf(periods).at, 'date')} then ${periodOf(timing.closed)} end`;
	return [`${periodOf(timing.opened)} as opening`, `${closing} as closing`];
}

/** The periods in which cells of a stock hold, and D where what is counted depends on it. */
function periodsSql({ indicator, question, periods }: Asking, bindings: Bindings): string {
	const { atDate } = indicator;
	const { grain } = question;
	const last = lastOf(periods);
	const day = (value: string | null) => bindings.bind(value ?? '', 'date');
	if (grain === 'none') {
		return atDate ? `cross join (select ${day(last.at)} as day_d)` : '';
	}
	// Every period but the last one ends where the next one begins.
	const dayD = atDate
		? `, least(cast(p + interval 1 ${grain} - interval 1 day as date), ${day(last.at)}) as day_d`
		: '';
	const starts = `unnest(generate_series(${day(periods[0]?.start ?? '')}, ${day(last.start)}, interval 1 ${grain}))`;
	return `
		join (
			select p${dayD} from (select cast(${starts} as date) as p)
		) as periods
		on opening <= p and (closing is null or closing > p)`;
}
