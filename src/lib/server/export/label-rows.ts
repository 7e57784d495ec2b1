import type { Language } from '$pipelines/contract/text.ts';
import type { DatasetRows, RowsQuestion } from '../query/rows.ts';
import { labelled, type Labelling } from './labelled.ts';
import type { CellValue, Table } from './table.ts';

/** A page of rows with the labels of its codes, as files have them. */
export async function labelPage(
	page: DatasetRows,
	{ fields }: Pick<RowsQuestion, 'fields'>,
	how: Labelling,
	language: Language
): Promise<DatasetRows> {
	if (how === 'codes') return page;
	const columns = fields.map(({ id }) => page.rows.map((row) => row[id] ?? null));
	const { length } = page.rows;
	const table = labelled({ fields, length, batches: [{ length, columns }] }, how, language);
	return {
		...page,
		columns: table.fields.map(({ id }) => id),
		rows: await rowsOf(table)
	};
}

/** An answer with the labels of its codes, as files have them: a row may say more than the schema tells. */
export async function labelAnswer<Answer extends { readonly rows: readonly object[] }>(
	answer: Answer,
	table: Table,
	how: Labelling,
	language: Language
): Promise<Answer> {
	if (how === 'codes') return answer;
	return { ...answer, rows: await rowsOf(labelled(table, how, language)) };
}

async function rowsOf({ fields, batches }: Table): Promise<Record<string, CellValue>[]> {
	const rows: Record<string, CellValue>[] = [];
	for await (const { length, columns } of batches) {
		for (let at = 0; at < length; at++) {
			rows.push(
				Object.fromEntries(fields.map(({ id }, index) => [id, columns[index]?.[at] ?? null]))
			);
		}
	}
	return rows;
}
