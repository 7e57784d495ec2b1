import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import type { Layout } from '../read/layout.ts';
import { trailingBlanks } from '../read/records.ts';
import { headerWithin } from '../read/repeated-headers.ts';
import type { Mark } from '../read/rows.ts';
import { isAmong, takenTable } from './plain-rows.ts';

/**
 * Marks the rows that are their file's header again, in files of one dialect that were read fast.
 * @returns those with a row that only reading row by row understands: a header of other columns or in another
 * order, or cells beyond the columns that have a name.
 */
export async function needCare(
	connection: DuckDBConnection,
	dataset: Dataset,
	layouts: ReadonlyMap<number, Layout>
): Promise<ReadonlySet<number>> {
	const [first] = layouts.values();
	if (!first) return new Set();
	const { header } = first;
	const named = header.length - trailingBlanks(header);
	const beyond = header.slice(named).map((_, index) => {
		return `coalesce(trim(cells[${named + index + 1}]), '') <> ''`;
	});
	// Headers have no figures, but where they number the columns.
	const mayBeHeader = `not regexp_matches(array_to_string(cells, ' '), '[0-9٠-٩]') or regexp_full_match(cells[1], '[ (\\[]*[01][ )\\]]*')`;
	const reader = await connection.runAndReadAll(
		`select distinct file, to_json(cells), ${beyond.join(' or ') || 'false'} from ${takenTable(dataset)} ` +
			`where ${isAmong([...layouts.keys()])} and cells is not null and (${[mayBeHeader, ...beyond].join(' or ')}) ` +
			`qualify row_number() over (partition by file) <= 1000`
	);
	const odd = new Set<number>();
	for (const [file, texts, isBeyond] of reader.getRows() as [number, string, boolean][]) {
		const cells = (JSON.parse(texts) as (string | null)[]).map((cell) => cell ?? '');
		const layout = layouts.get(file);
		const within = layout ? headerWithin(cells, layout) : null;
		if (isBeyond || (within && within !== 'again')) odd.add(file);
		else if (within) await markHeader(connection, dataset, file, texts);
	}
	return odd;
}

async function markHeader(
	connection: DuckDBConnection,
	dataset: Dataset,
	file: number,
	cells: string
): Promise<void> {
	const mark: Mark = 'header';
	await connection.run(
		`update ${takenTable(dataset)} set mark = '${mark}' where file = ${file} and to_json(cells) = $cells`,
		{ cells }
	);
}
