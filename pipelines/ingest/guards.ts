import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { publishedKey } from '../contract/published.ts';
import type { Text } from '../contract/text.ts';
import { quoteIdentifier } from '../sql.ts';
import { periodColumn } from '../store/ledger.ts';
import { storedColumns } from '../store/staging.ts';
import {
	columnGone,
	emptier,
	fewerRows,
	nobodyKnown,
	otherKeys,
	smallerSum
} from './guard-texts.ts';

/** Why a file is held back, until somebody says that what it takes away is meant. */
export interface Guard {
	readonly code:
		'fewer-rows' | 'other-keys' | 'emptier-column' | 'column-gone' | 'smaller-sum' | 'nobody-known';
	readonly text: Text;
}

/** Rows of one part of a dataset before and after. */
export interface Comparison {
	readonly part: string;
	readonly before: PartFacts;
	readonly after: PartFacts;
	/** Keys that were there and are not any more. */
	readonly gone: number;
}

export interface PartFacts {
	readonly rows: number;
	/** Filled cells by column. */
	readonly filled: Readonly<Record<string, number>>;
	/** Sums of the columns that hold numbers. */
	readonly sums: Readonly<Record<string, number>>;
}

/**
 * Compares, part by part, the rows of a new delivery with those that it replaces.
 * @param before relation of the rows that it takes the place of, under the published names. @param after its own.
 */
export async function compareRows(
	connection: DuckDBConnection,
	dataset: Dataset,
	before: string,
	after: string
): Promise<Comparison[]> {
	const { load } = dataset;
	const key = publishedKey(dataset).map(quoteIdentifier).join(', ');
	const period = periodColumn(dataset);
	const part = period === null ? `''` : `${quoteIdentifier(period)}::varchar`;
	const columns = comparedColumns(dataset);
	const filled = columns.map(({ id }) => `count(${quoteIdentifier(id)})`);
	const sums = columns.map(({ id, isMeasure }) =>
		isMeasure ? `coalesce(sum(${quoteIdentifier(id)}), 0)::double` : '0'
	);
	const facts = (relation: string) =>
		`select ${part} as part, count(*)::double as rows, [${filled.join(', ')}]::double[] as filled, [${sums.join(', ')}]::double[] as sums from ${relation} group by all`;
	// Where rows are replaced one by one, only those are compared that are in both.
	const own =
		load.mode === 'upsert' ? `(from ${before} semi join ${after} using (${key}))` : before;
	const theirs =
		load.mode === 'upsert' ? `(from ${after} semi join ${before} using (${key}))` : after;
	const reader = await connection.runAndReadAll(
		`with old as (${facts(own)}), fresh as (${facts(theirs)}),
		gone as (select ${part} as part, count(*)::double as gone from ${own} anti join ${after} using (${key}) group by all)
		select to_json({part: part, before: {rows: old.rows, filled: old.filled, sums: old.sums},
			after: {rows: fresh.rows, filled: fresh.filled, sums: fresh.sums}, gone: coalesce(gone, 0)})
		from old join fresh using (part) left join gone using (part) order by part`
	);
	const named = ({ rows, filled, sums }: RawFacts): PartFacts => ({
		rows,
		filled: Object.fromEntries(columns.map(({ id }, index) => [id, filled[index] ?? 0])),
		sums: Object.fromEntries(
			columns.flatMap(({ id, isMeasure }, index) => (isMeasure ? [[id, sums[index] ?? 0]] : []))
		)
	});
	return reader.getRows().map(([json]) => {
		const { part, before, after, gone } = JSON.parse(json as string) as RawComparison;
		return { part, before: named(before), after: named(after), gone };
	});
}

interface RawFacts {
	readonly rows: number;
	readonly filled: readonly number[];
	readonly sums: readonly number[];
}
interface RawComparison {
	readonly part: string;
	readonly before: RawFacts;
	readonly after: RawFacts;
	readonly gone: number;
}

function comparedColumns(dataset: Dataset): { id: string; isMeasure: boolean }[] {
	const key = publishedKey(dataset);
	return storedColumns(dataset)
		.filter(({ id }) => !key.includes(id))
		.map(({ id, kind, column }) => ({
			id,
			isMeasure: kind === 'as-is' && (column.type === 'integer' || column.type === 'decimal')
		}));
}

/** The first thing that a new delivery takes away beyond what the contract lets pass; null when there is none. */
export function judgeComparison(dataset: Dataset, comparison: Comparison): Guard | null {
	const { part, before, after, gone } = comparison;
	const { guards, load } = dataset;
	const isByKey = load.mode === 'upsert';
	if (!isByKey && after.rows < before.rows * guards.rows) {
		return { code: 'fewer-rows', text: fewerRows(dataset, part, before.rows, after.rows) };
	}
	if (!isByKey && before.rows - gone < before.rows * guards.keys) {
		return { code: 'other-keys', text: otherKeys(dataset, part, before.rows, gone) };
	}
	if (Math.min(before.rows, after.rows) < guards.least) return null;
	for (const [name, was] of Object.entries(before.filled)) {
		const [share, now] = [was / before.rows, (after.filled[name] ?? 0) / after.rows];
		const says = was >= guards.least || share >= 0.5;
		if (says && now < share * guards.filled) {
			return {
				code: 'emptier-column',
				text: emptier(dataset, part, name, [was, after.filled[name] ?? 0])
			};
		}
	}
	for (const [name, was] of Object.entries(before.sums)) {
		const now = after.sums[name] ?? 0;
		if (was > 0 && now < was * guards.measures) {
			return { code: 'smaller-sum', text: smallerSum(dataset, part, name, [was, now]) };
		}
	}
	return null;
}

/** Columns that the delivery before had values in and this one does not have at all. */
export function judgeColumns(
	dataset: Dataset,
	before: readonly string[],
	after: readonly string[]
): Guard | null {
	const gone = before.filter((name) => !after.includes(name) && name in dataset.columns);
	const [first] = gone;
	return first === undefined ? null : { code: 'column-gone', text: columnGone(dataset, first) };
}

/** Whether none of the persons of a delivery is known to the register that is in force. */
export async function judgePersons(
	connection: DuckDBConnection,
	dataset: Dataset,
	rows: string,
	register: string
): Promise<Guard | null> {
	const person = Object.entries(dataset.columns).find(
		([, column]) => column.type === 'text' && column.references === 'artisans'
	);
	const published = storedColumns(dataset).find(({ from }) => from === person?.[0]);
	if (!published || !dataset.guards.known) return null;
	const name = quoteIdentifier(published.id);
	// Mostly one of the first is known: the others are then not looked for.
	for (const some of [`(from ${rows} limit 1000)`, rows]) {
		const known = await connection.runAndReadAll(
			`select count(*) from (from ${register} a semi join ${some} r on a.artisan = r.${name} limit 1)`
		);
		if (Number(known.value(0, 0)) > 0) return null;
	}
	const counted = await connection.runAndReadAll(
		`select count(distinct ${name})::double from ${rows}`
	);
	const persons = Number(counted.value(0, 0));
	return persons > 0 ? { code: 'nobody-known', text: nobodyKnown(dataset, persons) } : null;
}
