import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { delimiters } from '../read/layout.ts';
import { quoteIdentifier } from '../sql.ts';
import type { CheckTables, DeliveredSource } from './check.ts';
import { readDate } from './dates.ts';
import type { RowPlace } from './ignored.ts';

/** No table has more notes below it. */
const mostNotes = 15;

const opening =
	/^\s*(?:\*|\(\d+\)|\d\)|sources?|notes?|nb|n\.b\.|remarques?|observations?|fait à|signé|المصدر|ملاحظة|ملحوظة|حرر)(?=[\s:.)*]|$)/i;

/** Notes below the last whole row of each file: one cell of words that has not the form of its column. */
export async function findNotes(
	connection: DuckDBConnection,
	dataset: Dataset,
	sources: readonly DeliveredSource[],
	{ rows, cells, faults }: CheckTables
): Promise<RowPlace[]> {
	const reader = await connection.runAndReadAll(
		`with last_whole as (select file, max(record) as record from ${rows} where ok group by file)
		select c.file, c.record, c.mark, to_json(c.cells) from ${cells} c
		semi join (from ${faults} where outcome = 'rejected') using (file, record)
		left join last_whole l on l.file = c.file where c.record > coalesce(l.record, 0)
		qualify row_number() over (partition by c.file order by c.record) <= ${mostNotes} order by c.file, c.record`
	);
	const notes: RowPlace[] = [];
	for (const [file, record, mark, texts] of reader.getRows() as FootRow[]) {
		const source = sources.find((one) => one.file === file);
		if (!source) continue;
		const filled = (JSON.parse(texts) as (string | null)[]).flatMap((cell, index) =>
			cell?.trim() ? [{ cell: cell.trim(), index }] : []
		);
		const [only] = filled;
		const isCut = mark === 'ragged' && filled.every(({ index }, place) => index === place);
		if (!only || (filled.length > 1 && !(isCut && opening.test(only.cell)))) continue;
		const place = { file, record: Number(record) };
		const name = source.columns[only.index] ?? null;
		const isOpened = opening.test(only.cell);
		if (!isOpened && !isNote(only.cell, source.columns.length)) continue;
		const isOfColumn =
			name !== null && (await hasForm(connection, dataset, name, only.cell, rows, place));
		if (isOpened || !isOfColumn) notes.push(place);
	}
	return notes;
}

type FootRow = [number, bigint, string | null, string];

/** Pure: whether a cell below a table of so many columns is words, and not a row under another delimiter or a lone key. */
export function isNote(cell: string, width: number): boolean {
	// The end of a file, as old programs mark it.
	if (cell === '\u001a') return true;
	const cells = Math.max(...delimiters.map((delimiter) => cell.split(delimiter).length));
	if (cells >= Math.max(3, width / 2)) return false;
	if (readDate(cell).value !== null) return true;
	const letters = cell.match(/\p{L}/gu)?.length ?? 0;
	return letters >= 3 && !/^\S*\d\S*$/.test(cell);
}

/** Whether a cell looks like those of its column. */
async function hasForm(
	connection: DuckDBConnection,
	dataset: Dataset,
	name: string,
	cell: string,
	rows: string,
	{ file, record }: RowPlace
): Promise<boolean> {
	const own = quoteIdentifier(name);
	const isText = dataset.columns[name]?.type === 'text';
	const shape = String.raw`regexp_replace(regexp_replace(${own}, '\p{L}+', 'A', 'g'), '[0-9]+', '9', 'g')`;
	const reader = await connection.runAndReadAll(
		`select 1 from ${rows} where file = ${file} and ${own} is not null and ` +
			(isText ? `ok and ${shape} = $1 limit 1` : `record = ${record}`),
		isText ? [cell.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9')] : undefined
	);
	return reader.currentRowCount > 0;
}
