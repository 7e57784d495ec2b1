import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import type { Layout } from '../read/layout.ts';
import { trailingBlanks } from '../read/records.ts';
import { headerWithin } from '../read/repeated-headers.ts';
import { isAmong, takenTable } from './plain-rows.ts';

/**
 * Of files of one dialect that were read fast, those with a row that only reading row by row understands:
 * a header that comes again, or cells beyond the columns that have a name.
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
	const found = (reader.getRows() as [number, string, boolean][]).filter(
		([file, texts, isBeyond]) => {
			const cells = (JSON.parse(texts) as (string | null)[]).map((cell) => cell ?? '');
			const layout = layouts.get(file);
			return isBeyond || (layout !== undefined && headerWithin(cells, layout) !== null);
		}
	);
	return new Set(found.map(([file]) => file));
}
