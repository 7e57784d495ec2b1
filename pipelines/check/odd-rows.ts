import type { Dataset } from '../contract/dataset.ts';
import { quoteIdentifier } from '../sql.ts';
import type { DeliveredSource } from './check.ts';
import { takenTable, type Places } from './plain-rows.ts';

/** A list that a file's number looks up; null for files of other datasets. */
function byFile(
	sources: readonly DeliveredSource[],
	type: string,
	valueOf: (source: DeliveredSource) => number | null
): string {
	const first = Math.min(...sources.map(({ file }) => file));
	const values = new Map(sources.map((source) => [source.file - first, valueOf(source)]));
	const list = Array.from({ length: Math.max(...values.keys()) + 1 }, (_, index) =>
		String(values.get(index) ?? 'null')
	);
	return new Set(list).size === 1
		? `${list[0]}::${type}`
		: `([${list.join(', ')}]::${type}[])[file - ${first - 1}]`;
}

/** Every row taken, with its delivery, its record and, where it can be told, its line; `row` is its place in the table. */
export function numberedSql(
	dataset: Dataset,
	sources: readonly DeliveredSource[],
	places: Places
): string {
	const columns = Object.keys(dataset.columns).map(quoteIdentifier).join(', ');
	const order = byFile(sources, 'bigint', ({ file, raw }) =>
		raw.isNumbered ? null : (places.get(file) ?? null)
	);
	const record = `coalesce(record::bigint, rowid - ${order})`;
	const above = byFile(sources, 'bigint', ({ raw }) => (raw.isNumbered ? null : raw.above));
	return (
		`select rowid as row, file, ${byFile(sources, 'integer', ({ delivery }) => delivery)} as delivery, ${record} as record, ` +
		`coalesce(line::bigint, ${record} + ${above}) as line, mark, ${columns}, cells from ${takenTable(dataset)}`
	);
}

/**
 * Records under the contract's names: `file, delivery, record, line, mark`, `raw_<column>`, and all other
 * cells joined as `others`.
 * @param cells relation of `file, delivery, record, line, mark, cells`, these in the order of their file.
 */
export function recordsSql(
	dataset: Dataset,
	sources: readonly DeliveredSource[],
	cells: string
): string {
	const shapes = new Map<string, DeliveredSource[]>();
	for (const source of sources) {
		const shape = JSON.stringify(source.columns);
		shapes.set(shape, [...(shapes.get(shape) ?? []), source]);
	}
	return [...shapes.values()].map((alike) => shapeSql(dataset, alike, cells)).join(' union all ');
}

function shapeSql(dataset: Dataset, alike: readonly DeliveredSource[], cells: string): string {
	const columns = alike[0]?.columns ?? [];
	const others = columns.flatMap((name, index) =>
		name === null ? [`coalesce(cells[${index + 1}], '')`] : []
	);
	const raw = Object.keys(dataset.columns).map((name) => {
		const index = columns.indexOf(name);
		const cell = index === -1 ? 'null::varchar' : `cells[${index + 1}]`;
		return `${cell} as ${quoteIdentifier(`raw_${name}`)}`;
	});
	return (
		`select file, delivery, record, line, mark, ${raw.join(', ')}, ` +
		`${others.length ? `concat_ws(chr(31), ${others.join(', ')})` : "''"} as others ` +
		`from ${cells} where file in (${alike.map(({ file }) => file).join(', ')})`
	);
}
