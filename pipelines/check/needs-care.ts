import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import type { Layout } from '../read/layout.ts';
import { trailingBlanks } from '../read/records.ts';
import { headerWithin } from '../read/repeated-headers.ts';
import { takenTable } from './plain-rows.ts';

/**
 * Whether a file that was read fast has a row that only reading row by row understands: a header that
 * comes again, or cells beyond the columns that have a name.
 */
export async function needsCare(
	connection: DuckDBConnection,
	dataset: Dataset,
	file: number,
	layout: Layout
): Promise<boolean> {
	const { header } = layout;
	const unnamed = trailingBlanks(header);
	const beyond = header.slice(header.length - unnamed).map((_, index) => {
		return `coalesce(trim(cells[${header.length - unnamed + index + 1}]), '') <> ''`;
	});
	// Headers have no figures, but where they number the columns.
	const mayBeHeader = `not regexp_matches(array_to_string(cells, ' '), '[0-9٠-٩]') or regexp_full_match(cells[1], '[ (\\[]*[01][ )\\]]*')`;
	const reader = await connection.runAndReadAll(
		`select distinct to_json(cells), ${beyond.join(' or ') || 'false'} from ${takenTable(dataset)} ` +
			`where file = ${file} and cells is not null and (${[mayBeHeader, ...beyond].join(' or ')}) limit 1000`
	);
	return (reader.getRows() as [string, boolean][]).some(
		([cells, isBeyond]) =>
			isBeyond ||
			headerWithin(
				(JSON.parse(cells) as (string | null)[]).map((cell) => cell ?? ''),
				layout
			) !== null
	);
}
