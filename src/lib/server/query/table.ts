import type { Rollup } from '$pipelines/contract/rollup.ts';
import { dimensionOf } from '../dimensions/catalogue.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import type { Indicator, Timing } from '../indicators/definition.ts';
import type { Facts } from '../warehouse/facts.ts';
import { lastDay } from '$lib/figures/days.ts';
import { lastDaysIn } from './reported-days.ts';
import type { Period } from './periods.ts';
import type { Question } from './question.ts';
import { conditionOver, termOver } from './rollup-terms.ts';

/** Where a question is answered from, and how definitions are said there. */
export interface Table {
	readonly relation: string;
	/** Whether `age_band` is a column, so that ages are not computed. */
	readonly keepsAges: boolean;
	/** An aggregate of the definition over the table. */
	readonly term: (sql: string) => string;
	/** A condition of the definition on its rows. */
	readonly condition: (sql: string) => string;
}

/** What a question asks of a table. */
export interface Asking {
	readonly indicator: Indicator;
	readonly question: Pick<Question, 'by' | 'filters' | 'grain'>;
	/** In order, each covered by data. */
	readonly periods: readonly Period[];
	/** The days that the mart's rows bear, in order, where the last one of a period matters. */
	readonly days: readonly string[];
	/** Years added to that of D where ages are computed. */
	readonly laterYears: number;
}

/** The rows themselves: they answer everything. */
export function rowsTable({ relation }: Pick<Indicator, 'relation'>): Table {
	const same = (sql: string) => sql;
	return { relation, keepsAges: false, term: same, condition: same };
}

/** The smallest table that answers exactly: a rollup, or the rows. */
export function tableFor(asking: Asking, { rollups, martColumns }: Facts): Table {
	const { indicator } = asking;
	const mart = indicator.relation.replace('marts.', '');
	const columns = martColumns.get(mart) ?? new Set();
	for (const rollup of rollups) {
		if (rollup.of !== mart || !answers(rollup, asking, columns)) continue;
		const said = (sql: string | null): string => {
			if (sql === null) throw new Error(`${rollup.id} was not asked whether it answers`);
			return sql;
		};
		return {
			relation: `rollups.${rollup.id}`,
			keepsAges: rollup.agesAt !== undefined,
			term: (sql) => said(termOver(rollup, columns, sql)),
			condition: (sql) => said(conditionOver(rollup, columns, sql))
		};
	}
	return rowsTable(indicator);
}

function answers(rollup: Rollup, asking: Asking, columns: ReadonlySet<string>): boolean {
	const { indicator, question } = asking;
	const { kind, population, numerator, denominator, atDate } = indicator;
	if (kind === 'median' || kind === 'distinct') return false;
	const asked = [...question.by, ...(Object.keys(question.filters) as DimensionId[])];
	const keeps = (id: DimensionId) => {
		const { column } = dimensionOf(id);
		return column === null ? keepsAges(rollup, asking) : rollup.keeps.includes(column);
	};
	return (
		asked.every(keeps) &&
		(atDate?.keeps.every((column) => rollup.keeps.includes(column)) ?? true) &&
		keepsDays(rollup, asking) &&
		(population === undefined || conditionOver(rollup, columns, population) !== null) &&
		[numerator, denominator].every(
			(term) => typeof term !== 'string' || termOver(rollup, columns, term) !== null
		)
	);
}

/** Whether rows of the periods can be told from the others by the dates kept. */
function keepsDays(rollup: Rollup, { indicator, periods }: Asking): boolean {
	const { timing } = indicator;
	const dates = datesOf(timing);
	if (dates === null) return false;
	if (dates.every((column) => rollup.keeps.includes(column))) return true;
	if (!dates.every((column) => rollup.months?.includes(column))) return false;
	const begins = (from: string | null) => from === null || from.endsWith('-01');
	return periods.every(
		({ from, at }) => at === lastDay(at.slice(0, 7)) && (timing.rows === 'at-date' || begins(from))
	);
}

/** The dates that place rows in periods; null where rows are chosen by more than that. */
function datesOf(timing: Timing): string[] | null {
	switch (timing.rows) {
		case 'at-date':
			return timing.closed === null ? [timing.opened] : [timing.opened, timing.closed];
		case 'in-period':
		case 'last-month':
			return [timing.column];
		default:
			return null;
	}
}

/** Ages are kept as they are at the end of the year of a row's date: that must be the year of D. */
function keepsAges({ agesAt }: Rollup, asking: Asking): boolean {
	const { indicator, question, periods, days, laterYears } = asking;
	const { timing } = indicator;
	if (agesAt === undefined || laterYears !== 0) return false;
	if (!('column' in timing) || timing.column !== agesAt) return false;
	if (question.grain !== 'none') return true;
	const { from = null, at = '' } = periods.at(-1) ?? {};
	const first =
		timing.rows === 'last-month' ? [...lastDaysIn(periods, days, timing).values()][0] : from;
	return first?.slice(0, 4) === at.slice(0, 4);
}
