import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { Indicator } from '../../indicators/definition.ts';
import type { Statement } from '../../warehouse/statement.ts';
import type { Width } from './ledger.ts';
import { termOfRow } from './row-term.ts';

/** What a ledger is read from: the rows of a mart by a date, up to the last day of their export. */
export interface LedgerSource {
	readonly relation: string;
	readonly column: string;
	readonly last: string;
	readonly dimensions: readonly DimensionId[];
}

/** A numerator or a denominator over some rows, whichever indicators have it. */
export interface RowTerm {
	readonly sql: string;
	/** SQL of the rows that are counted; null for all. */
	readonly population: string | null;
}

/** What is known of the values of a term: their numbers of smallest units fit a width. */
export interface KeptTerm extends RowTerm {
	readonly scale: number;
	readonly width: Width;
}

export function termOf({ population }: Indicator, aggregate: string): RowTerm {
	return { sql: termOfRow(aggregate), population: population ?? null };
}

/** How many lines, their months since year 0, and of each term its type, its bounds and how much it may add up to. */
export function compileExtents(source: LedgerSource, terms: readonly RowTerm[]): Statement {
	const extents = terms.flatMap((term, index) => {
		const { sql, population } = term;
		const said = population === null ? `(${sql})` : `case when ${population} then ${sql} end`;
		return [
			`typeof(min(${said})) as type${index}`,
			`cast(min(${said}) as double) as least${index}`,
			`cast(max(${said}) as double) as most${index}`,
			`cast(sum(abs(${said})) as double) as sum${index}`
		];
	});
	const slot = monthOf(source);
	return {
		sql: `
			select ${[
				'cast(count(*) as double) as lines',
				`cast(min(${slot}) as double) as first`,
				`cast(max(${slot}) as double) as last`,
				...extents
			].join(', ')}
			from ${source.relation}
			where ${within(source)}`,
		values: valuesOf(source)
	};
}

/** The members of each profile, `d0`, `d1`… */
export function compileProfiles(source: LedgerSource): Statement {
	const names = source.dimensions.map((_, index) => `d${index}`);
	return {
		sql: `
			with profiles as (${profilesOf(source)})
			select ${names.map((name) => `cast(${name} as varchar) as ${name}`).join(', ')}
			from profiles order by profile`,
		values: valuesOf(source)
	};
}

/** Lines: their month since year 0, their profile, and each term in its width. */
export function compileLines(source: LedgerSource, terms: readonly KeptTerm[]): Statement {
	const agree = columnsOf(source).map((column, index) => {
		return `${column} is not distinct from d${index}`;
	});
	return {
		sql: `
			with profiles as materialized (${profilesOf(source)})
			select ${[monthOf(source), 'profile', ...terms.map(numbered)].join(', ')}
			from ${source.relation}
			inner join profiles on ${agree.join(' and ')}
			where ${within(source)}`,
		values: valuesOf(source)
	};
}

/** Every crossing of members that has lines, numbered in an order that is the same in every statement. */
function profilesOf(source: LedgerSource): string {
	const columns = columnsOf(source).map((column, index) => `${column} as d${index}`);
	const names = columns.map((_, index) => `d${index}`);
	return `
		select cast(row_number() over (order by ${names.join(', ')}) - 1 as integer) as profile, *
		from (
			select distinct ${columns.join(', ')} from ${source.relation} where ${within(source)}
		)`;
}

function numbered({ sql, population, scale, width }: KeptTerm): string {
	const { type, outside, silent } = width;
	const units = scale === 1 ? `(${sql})` : `round((${sql}) * ${scale})`;
	const said = `coalesce(cast(${units} as ${type}), cast(${silent} as ${type}))`;
	if (population === null) return said;
	return `case when ${population} then ${said} else cast(${outside} as ${type}) end`;
}

function columnsOf({ dimensions }: LedgerSource): string[] {
	// Bands depend on the year asked.
	return dimensions.map((id) => dimensionOf(id).column ?? 'birth_year');
}

function monthOf({ column }: LedgerSource): string {
	return `cast(year(${column}) * 12 + month(${column}) - 1 as integer)`;
}

function within({ column }: LedgerSource): string {
	return `${column} <= cast($last as date)`;
}

function valuesOf({ last }: LedgerSource): Statement['values'] {
	return { last };
}
