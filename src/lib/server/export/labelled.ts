import type { Language, Text } from '$pipelines/contract/text.ts';
import type { Batch, CellValue, Field, Table } from './table.ts';

export const labellings = ['codes', 'labels', 'both'] as const;
/** What columns of codes hold: the codes, what they are called, or the one beside the other. */
export type Labelling = (typeof labellings)[number];

/** A table with the labels of its codes; beside a code `sex` stands its label, `sex_label`. */
export function labelled(table: Table, how: Labelling, language: Language): Table {
	if (how === 'codes') return table;
	const places = table.fields.flatMap((field, at): Place[] => {
		if (!field.labels) return [{ at, field }];
		const label = { at, ...labelField(field, field.labels, language, how) };
		return how === 'labels' ? [label] : [{ at, field }, label];
	});
	return {
		...table,
		fields: places.map(({ field }) => field),
		batches: labelBatches(table.batches, places)
	};
}

interface Place {
	/** The column that it is made of. */
	readonly at: number;
	readonly field: Field;
	readonly names?: ReadonlyMap<string, string>;
}

function labelField(
	{ id, label }: Field,
	labels: ReadonlyMap<string, Text>,
	language: Language,
	how: Labelling
): Omit<Place, 'at'> {
	const names = new Map([...labels].map(([code, text]) => [code, text[language]]));
	return {
		names,
		field: {
			id: how === 'both' ? `${id}_label` : id,
			type: 'code',
			values: [...new Set(names.values())],
			...(label ? { label } : {})
		}
	};
}

async function* labelBatches(
	batches: Table['batches'],
	places: readonly Place[]
): AsyncGenerator<Batch> {
	for await (const { length, columns } of batches) {
		yield {
			length,
			columns: places.map(({ at, names }) => {
				const cells = columns[at] ?? [];
				return names ? cells.map((cell) => nameOf(cell, names)) : cells;
			})
		};
	}
}

function nameOf(cell: CellValue, names: ReadonlyMap<string, string>): CellValue {
	return cell === null ? null : (names.get(String(cell)) ?? String(cell));
}
