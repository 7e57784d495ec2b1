import * as v from 'valibot';
import type { Dataset } from '$pipelines/contract/dataset.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import { answered, list, shape, texts } from '$lib/schema.ts';
import type { ColumnDescription } from '../datasets/describe.ts';
import { unknown } from '../dimensions/dimension.ts';
import { cellSchema, type Field, type Table } from '../export/table.ts';
import type { Asker } from '../query/asker.ts';
import type { Query } from '../query/read-question.ts';
import { readRowsQuestion } from '../query/read-rows-question.ts';
import type { RowsQuestion } from '../query/rows.ts';
import { invalidValue, tooManyRows } from '../refusals/refusals.ts';
import { unknownName } from '../refusals/unknown-names.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import type { Statement } from '../warehouse/statement.ts';
import {
	arrange,
	inLines,
	isTotal,
	totalId,
	withShares,
	type Arranged,
	type CrossRow,
	type Layout
} from './arrange.ts';
import { checkSort, namesIn, readShape, shapeQuery, type TableShape } from './read-shape.ts';
import { total } from './with-totals.ts';

const mostNames = 3;
const mostCells = 200_000;

export const countsSchema = shape({
	...answered,
	dataset: v.string(),
	query: texts(),
	rows: list(v.pipe(v.record(v.string(), cellSchema), v.readonly()))
});
export type Counts = v.InferOutput<typeof countsSchema>;

/** How many rows of a dataset there are, by columns of lists or dates. */
export interface CountsQuestion {
	readonly rows: RowsQuestion;
	readonly shape: TableShape;
	readonly layout: Layout;
	readonly query: Readonly<Record<string, string>>;
}

/** @throws Refusal */
export function readCounts(dataset: Dataset, query: Query, asker: Asker): CountsQuestion {
	const { shape, rest } = readShape(query);
	const down = namesIn(query.by);
	const names = [...down, ...shape.across];
	if (names.length === 0 || names.length > mostNames || new Set(names).size < names.length) {
		throw invalidValue('by', names.join(','), {
			ar: 'يقبل، مع \u2068across\u2069، من عمود واحد إلى ثلاثة أعمدة مختلفة',
			fr: "avec across, d'une à trois colonnes différentes",
			en: 'with across it takes one to three different columns'
		});
	}
	const rows = readRowsQuestion(dataset, { ...rest, columns: names.join(',') }, asker, 'all');
	for (const field of rows.fields) {
		if (isCounted(field)) continue;
		const all = readRowsQuestion(dataset, { columns: '*' }, asker, 'all').fields.filter(isCounted);
		throw unknownName(
			'column',
			field.id,
			all.map(({ id }) => ({ id }))
		);
	}
	const { lang: _, excel: __, labels: ___, snapshot: ____, ...filters } = rest;
	return {
		...{ rows, shape },
		layout: { down, ...shape },
		query: { ...filters, by: down.join(','), ...shapeQuery(shape) }
	};
}

/** Dates are counted by year. */
const isCounted = ({ type, labels }: Pick<Field, 'type' | 'labels'>): boolean =>
	labels !== undefined || type === 'date' || type === 'month';

/** The same of a column as its contract describes it. */
export const isCountedColumn = ({
	type,
	members
}: Pick<ColumnDescription, 'type' | 'members'>): boolean =>
	members !== null || type === 'date' || type === 'month';

type CountRow = CrossRow & Readonly<Record<string, string | number | null>>;

/** Counts of every combination of the members that occur: one that does not is 0. */
export async function fetchCounts(
	snapshot: Snapshot,
	question: CountsQuestion,
	signal?: AbortSignal
): Promise<{ readonly counts: Counts; readonly arranged: Arranged<CountRow> }> {
	const { rows: asked, shape, layout, query } = question;
	const lines = await snapshot.read(compileCounts(asked), signal);
	const names = asked.fields.map(({ id }) => id);
	const told = new Map(
		lines.map((line) => {
			const ids = names.map((_, at) =>
				Number(line[`all${at}`]) > 0 ? totalId : String(line[`id${at}`] ?? unknown.id)
			);
			return [ids.join(apart), Number(line.value)];
		})
	);
	const members = asked.fields.map((field, at) => [
		...membersOf(field, new Set([...told.keys()].map((key) => key.split(apart)[at] ?? ''))),
		totalId
	]);
	const size = members.reduce((product, { length }) => product * length, 1);
	if (size > mostCells) throw tooManyRows(size, mostCells);
	const all = crossed(members).map((ids): CountRow => ({
		...Object.fromEntries(names.map((name, at) => [name, ids[at] ?? ''])),
		value: told.get(ids.join(apart)) ?? 0
	}));
	const shared = withShares(all, layout);
	const arranged = arrange(
		(shape.totals ? shared : shared.filter((row) => !isTotal(row))) as CountRow[],
		layout
	);
	checkSort(shape, arranged);
	const rows = inLines(arranged);
	return {
		counts: { ok: true, snapshot: snapshot.id, dataset: asked.dataset, query, rows },
		arranged
	};
}

const apart = '\u0000';

function compileCounts({ fields, from, where, values }: RowsQuestion): Statement {
	const ids = fields.map((_, at) => `id${at}`);
	const read = fields.map(({ sql, type }, at) =>
		type === 'date' || type === 'month'
			? `left(cast(${sql} as varchar), 4) as id${at}`
			: `cast(${sql} as varchar) as id${at}`
	);
	const condition = where.length > 0 ? `where ${where.join(' and ')}` : '';
	return {
		sql: `
			select ${ids.join(', ')},
				${ids.map((id, at) => `grouping(${id}) as all${at}`).join(', ')},
				cast(count(*) as double) as value
			from (select ${read.join(', ')} from ${from} ${condition})
			group by cube (${ids.join(', ')})`,
		values
	};
}

/** Those that occur, in the order of their list, of years as they follow one another. */
function membersOf({ labels }: Field, occurring: ReadonlySet<string>): string[] {
	const listed = labels ? [...labels.keys()].filter((id) => occurring.has(id)) : [];
	const others = [...occurring].filter(
		(id) => !labels?.has(id) && id !== totalId && id !== unknown.id
	);
	return [...listed, ...others.sort(), ...(occurring.has(unknown.id) ? [unknown.id] : [])];
}

function crossed(members: readonly (readonly string[])[]): string[][] {
	return members.reduce<string[][]>(
		(paths, ids) => paths.flatMap((path) => ids.map((id) => [...path, id])),
		[[]]
	);
}

/** The same as a file has it. */
export function countsTable({ rows }: Counts, { fields }: RowsQuestion): Table {
	const shared = rows.some(({ share }) => share !== undefined);
	const columns: Field[] = [
		...fields.map((field): Field => {
			const values = [...new Set(rows.map((row) => String(row[field.id])))];
			const special = new Map([unknown, total].map(({ id, label }) => [id, label]));
			const labels = new Map([...(field.labels ?? []), ...special]);
			const { id, label } = field;
			return { id, type: 'code', values, labels, ...(label ? { label } : {}) };
		}),
		{ id: 'value', type: 'integer', label: countLabel },
		...(shared ? [{ id: 'share', type: 'number', label: charts.share } as const] : [])
	];
	const { length } = rows;
	const cells = columns.map(({ id }) => rows.map((row) => row[id] ?? null));
	return { fields: columns, length, batches: [{ length, columns: cells }] };
}

export const countLabel = { ar: 'عدد الأسطر', fr: 'Nombre de lignes', en: 'Number of rows' };
