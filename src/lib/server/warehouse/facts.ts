import type { Rollup } from '$pipelines/contract/rollup.ts';
import type { Text } from '$pipelines/contract/text.ts';
import { dimensions } from '../dimensions/catalogue.ts';
import type { DimensionId, Member, ReadMember } from '../dimensions/dimension.ts';
import { datasets } from '../datasets/catalogue.ts';
import { toldApart } from '../dimensions/told-apart.ts';
import type { Source } from '../indicators/describe.ts';
import type { Line, Statement } from './statement.ts';
import { statement } from './statement.ts';
import { readTargets, type Target } from './targets.ts';

export interface Population {
	readonly province: string;
	readonly milieu: string;
	readonly population: number;
}

/** What is small in a snapshot and asked all the time, read once when it opens. */
export interface Facts {
	readonly sample: boolean;
	readonly createdAt: string;
	readonly members: Readonly<Record<DimensionId, readonly Member[]>>;
	readonly memberOf: (dimension: DimensionId, id: string) => Member | undefined;
	/** Ids of the provinces that are prefectures. */
	readonly prefectures: ReadonlySet<string>;
	readonly committees: readonly Member[];
	readonly targets: readonly Target[];
	/** Members present must be more than this share of those in office for the assembly to decide. */
	readonly quorum: number;
	readonly population: readonly Population[];
	/** The first and last training years that were received; null without any. */
	readonly trainingYears: { readonly first: number; readonly last: number } | null;
	readonly sourceOf: (dataset: string) => Source;
	/** Marts summed ahead, the smallest first; none in an older snapshot. */
	readonly rollups: readonly Rollup[];
	/** The columns of each mart. */
	readonly martColumns: ReadonlyMap<string, ReadonlySet<string>>;
	/** The columns of the rows of each dataset: a snapshot may be older than a contract. */
	readonly stagedColumns: ReadonlyMap<string, ReadonlySet<string>>;
	/** Rows of marts and rollups, by table: `marts.register`. */
	readonly tableRows: ReadonlyMap<string, number>;
}

export type ReadLines = (statement: Statement) => Promise<readonly Line[]>;

export async function readFacts(read: ReadLines): Promise<Facts> {
	const [meta] = await read(
		statement(`
			select strftime(created_at, '%Y-%m-%dT%H:%M:%SZ') as created_at, sample from meta.snapshot`)
	);
	if (!meta) throw new Error('the snapshot does not describe itself');
	const tables = await readTables(read);
	const named = await Promise.all(
		dimensions.map(async ({ id, members, parents }) => {
			if ('fixed' in members) return [id, members.fixed] as const;
			if (!tables.has(members.table)) return [id, []] as const;
			return [id, membersOf(await read(statement(members.sql)), parents)] as const;
		})
	);
	const members = toldApart(new Map<DimensionId, readonly ReadMember[]>(named));
	const byId = new Map<DimensionId, ReadonlyMap<string, Member>>(
		[...members].map(([id, list]) => [id, new Map(list.map((member) => [member.id, member]))])
	);
	const sources = await readSources(read);
	return {
		sample: meta.sample === true,
		createdAt: textOf(meta.created_at),
		members: Object.fromEntries(members) as Facts['members'],
		memberOf: (dimension, id) => byId.get(dimension)?.get(id),
		prefectures: new Set(
			(
				await read(
					statement(
						"select cast(id as varchar) as id from reference.provinces where kind = 'prefecture'"
					)
				)
			).map(({ id }) => textOf(id))
		),
		committees: membersOf(
			await read(
				statement(
					'select id, name_ar, name_fr, name_en from reference.committees order by position'
				)
			),
			[]
		),
		targets: await readTargets(read),
		quorum: tables.has('reference.settings') ? await readQuorum(read) : usualQuorum,
		population: (
			await read(
				statement(`
					select cast(province as varchar) as province, cast(milieu as varchar) as milieu,
						cast(population as double) as population
					from reference.population`)
			)
		).map((line) => ({
			province: textOf(line.province),
			milieu: textOf(line.milieu),
			population: Number(line.population)
		})),
		trainingYears: tables.has('staging.training') ? await readTrainingYears(read) : null,
		sourceOf: (dataset) => sources.get(dataset) ?? emptySource(dataset),
		rollups: tables.has('meta.rollups') ? await readRollups(read) : [],
		martColumns: await readColumns(read, 'marts'),
		stagedColumns: await readColumns(read, 'staging'),
		tableRows: await readTableRows(read)
	};
}

const usualQuorum = 1 / 2;

async function readQuorum(read: ReadLines): Promise<number> {
	const [line] = await read(
		statement("select value from reference.settings where setting = 'quorum'")
	);
	return line ? Number(line.value) : usualQuorum;
}

async function readTableRows(read: ReadLines): Promise<Facts['tableRows']> {
	const lines = await read(
		statement(`
			select schema_name || '.' || table_name as name, cast(estimated_size as double) as rows
			from duckdb_tables() where schema_name in ('marts', 'rollups')`)
	);
	return new Map(lines.map(({ name, rows }) => [textOf(name), Number(rows)]));
}

async function readRollups(read: ReadLines): Promise<readonly Rollup[]> {
	const lines = await read(statement('select definition from meta.rollups order by rows'));
	// Written by the pipeline that built the snapshot.
	return lines.map(({ definition }) => JSON.parse(textOf(definition)) as Rollup);
}

async function readColumns(
	read: ReadLines,
	schema: 'marts' | 'staging'
): Promise<Facts['martColumns']> {
	const lines = await read(
		statement(`
			select table_name as name, string_agg(column_name, ',') as columns
			from duckdb_columns() where schema_name = '${schema}' group by table_name`)
	);
	return new Map(
		lines.map(({ name, columns }) => [textOf(name), new Set(textOf(columns).split(','))])
	);
}

/** An older snapshot that is kept may lack exports that came later. */
async function readTables(read: ReadLines): Promise<ReadonlySet<string>> {
	const lines = await read(
		statement('select schema_name as schema, table_name as name from duckdb_tables()')
	);
	return new Set(lines.map(({ schema, name }) => `${textOf(schema)}.${textOf(name)}`));
}

async function readTrainingYears(read: ReadLines): Promise<Facts['trainingYears']> {
	const [line] = await read(
		statement(`
			select cast(min(training_year) as integer) as first, cast(max(training_year) as integer) as last
			from staging.training`)
	);
	if (!line || line.first === null) return null;
	return { first: Number(line.first), last: Number(line.last) };
}

async function readSources(read: ReadLines): Promise<ReadonlyMap<string, Source>> {
	const lines = await read(
		statement(`
			select dataset, cast(first_date as varchar) as first_date,
				cast(reference_date as varchar) as reference_date, cast(rows as double) as rows, sample
			from meta.datasets`)
	);
	return new Map(
		lines.map((line) => [
			textOf(line.dataset),
			{
				...emptySource(textOf(line.dataset)),
				first_date: line.first_date === null ? null : textOf(line.first_date),
				reference_date: line.reference_date === null ? null : textOf(line.reference_date),
				rows: Number(line.rows),
				sample: line.sample === true
			}
		])
	);
}

function emptySource(dataset: string): Source {
	return {
		dataset,
		title: titleOf(dataset),
		first_date: null,
		reference_date: null,
		rows: 0,
		sample: false
	};
}

function titleOf(dataset: string): Text {
	const found = datasets.find(({ id }) => id === dataset);
	return found?.title ?? { ar: dataset, fr: dataset, en: dataset };
}

function membersOf(lines: readonly Line[], parents: readonly DimensionId[]): ReadMember[] {
	return lines.map((line) => {
		const member: ReadMember = {
			id: textOf(line.id),
			label: {
				ar: textOf(line.name_ar),
				fr: textOf(line.name_fr),
				en: textOf(line.name_en)
			}
		};
		const known = parents.filter((parent) => line[parent] !== null);
		return {
			...member,
			...(line.distinction ? { distinction: textOf(line.distinction) } : {}),
			...(known.length > 0
				? { parents: Object.fromEntries(known.map((parent) => [parent, textOf(line[parent])])) }
				: {})
		};
	});
}

function textOf(value: Line[string] | undefined): string {
	return value === null || value === undefined ? '' : String(value);
}
