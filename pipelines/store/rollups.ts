import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ageBandOf } from '../contract/age-bands.ts';
import type { Rollup } from '../contract/rollup.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';

const rollupsFolder = join(import.meta.dirname, '..', 'rollups');

/** The rollups of every file in `pipelines/rollups`: a new one there is built, checked and asked. */
export async function loadRollups(): Promise<readonly Rollup[]> {
	const names = readdirSync(rollupsFolder).filter((name) => name.endsWith('.ts'));
	const lists = await Promise.all(
		names.sort().map(async (name) => {
			const file = pathToFileURL(join(rollupsFolder, name)).href;
			return ((await import(/* @vite-ignore */ file)) as { default: readonly Rollup[] }).default;
		})
	);
	return lists.flat();
}

/**
 * Builds the schema `rollups`, and `meta.rollups` which says what each table keeps: that is how the server
 * finds them. Each is summed from its mart, or from a finer one before it.
 */
export async function buildRollups(
	connection: DuckDBConnection,
	rollups: readonly Rollup[]
): Promise<void> {
	await connection.run('create schema rollups');
	await connection.run('create table meta.rollups (id varchar, definition varchar, rows bigint)');
	const types = new Map<string, ColumnTypes>();
	const kept: string[] = [];
	for (const [index, rollup] of rollups.entries()) {
		const finer = rollups.slice(0, index).findLast((other) => isPartOf(rollup, other)) ?? null;
		const own = types.get(rollup.of) ?? (await typesOf(connection, rollup.of));
		types.set(rollup.of, own);
		const created = await connection.runAndReadAll(
			`create table rollups.${rollup.id} as ${summedSql(rollup, finer, own)}`
		);
		const definition = quoteText(JSON.stringify(rollup));
		kept.push(`(${quoteText(rollup.id)}, ${definition}, ${String(created.value(0, 0))})`);
	}
	await connection.run(`insert into meta.rollups values ${kept.join(', ')}`);
}

/** Whether a rollup can be summed from another one instead of the rows. */
function isPartOf(rollup: Rollup, finer: Rollup): boolean {
	const holds = (inner: readonly string[] = [], outer: readonly string[] = []) =>
		inner.every((name) => outer.includes(name));
	return (
		rollup.of === finer.of &&
		(rollup.agesAt === undefined || rollup.agesAt === finer.agesAt) &&
		holds(rollup.keeps, finer.keeps) &&
		holds(Object.keys(rollup.conditions ?? {}), Object.keys(finer.conditions ?? {})) &&
		holds(rollup.months, finer.months) &&
		holds(rollup.sums, finer.sums) &&
		holds(rollup.largest, finer.largest) &&
		holds(Object.keys(rollup.counts ?? {}), Object.keys(finer.counts ?? {}))
	);
}

/** Types of the columns of a mart. */
export type ColumnTypes = ReadonlyMap<string, string>;

export async function typesOf(connection: DuckDBConnection, mart: string): Promise<ColumnTypes> {
	const reader = await connection.runAndReadAll(
		`select column_name, column_type from (describe marts.${quoteIdentifier(mart)})`
	);
	return new Map(reader.getRows() as [string, string][]);
}

function summedSql(rollup: Rollup, finer: Rollup | null, types: ColumnTypes): string {
	const { of, keeps, conditions = {}, months = [], agesAt } = rollup;
	const columns = [
		...keeps,
		...Object.entries(conditions).map(([name, sql]) => (finer ? name : `${sql} as ${name}`)),
		...months.map((name) => (finer ? name : `${monthOf(name)} as ${name}`)),
		...(agesAt === undefined
			? []
			: [finer ? 'age_band' : `${ageBandOf(`year(${agesAt})`, 'birth_year')} as age_band`]),
		...totalsOf(rollup, finer !== null, types)
	];
	return `select ${columns.join(', ')} from ${finer ? `rollups.${finer.id}` : `marts.${of}`} group by all`;
}

/** The first day of the month of a date. */
export function monthOf(column: string): string {
	return `cast(date_trunc('month', ${column}) as date)`;
}

/**
 * What rows add up to: their number, their keys and each sum, in the 64 bits of what is summed (128
 * would make every question of a rollup many times slower).
 */
export function totalsOf(
	{ sums = [], largest = [], counts = {} }: Rollup,
	summedBefore: boolean,
	types: ColumnTypes
): string[] {
	const counted = (name: string, condition: string) =>
		summedBefore ? `sum(${name})` : `count(*) ${condition}`;
	return [
		`cast(${counted('rows', '')} as bigint) as rows`,
		`cast(sum(${summedBefore ? 'keys' : 'record_key'}) & 4294967295 as uinteger) as keys`,
		...sums.map((name) => `cast(sum(${name}) as ${types.get(name)}) as ${name}`),
		...largest.map((name) => `max(${summedBefore ? `largest_${name}` : name}) as largest_${name}`),
		...Object.entries(counts).map(
			([name, condition]) =>
				`cast(${counted(name, `filter (where ${condition})`)} as bigint) as ${name}`
		)
	];
}
