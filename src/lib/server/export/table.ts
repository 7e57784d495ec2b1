import * as v from 'valibot';
import type { Text } from '$pipelines/contract/text.ts';

/** What the cells of a field hold; dates and months are ISO texts (`2025-06-30`, `2025-06`). */
export type FieldType = 'text' | 'code' | 'date' | 'month' | 'integer' | 'number' | 'boolean';

export interface Field {
	readonly id: string;
	readonly type: FieldType;
	/** Every value that a code takes. */
	readonly values?: readonly string[];
	/** What the field is called in words. */
	readonly label?: Text;
	/** What its codes are called. */
	readonly labels?: ReadonlyMap<string, Text>;
}

export const cellSchema = v.nullable(v.union([v.string(), v.number(), v.boolean()]));
export type CellValue = v.InferOutput<typeof cellSchema>;

/** Some rows, as one array of cells for each field. */
export interface Batch {
	readonly length: number;
	readonly columns: readonly (readonly CellValue[])[];
}

/** A table on its way out: how many rows it has is known ahead, the rows come batch by batch. */
export interface Table {
	readonly fields: readonly Field[];
	readonly length: number;
	/** Set where rows come from the database while they are sent. */
	readonly streamed?: true;
	readonly batches: AsyncIterable<Batch> | Iterable<Batch>;
}

/** Passes batches on, and throws at the end when rows are missing or too many. */
export async function* countedBatches({ length, batches }: Table): AsyncGenerator<Batch> {
	let sent = 0;
	for await (const batch of batches) {
		sent += batch.length;
		yield batch;
	}
	if (sent !== length) throw new Error(`${length} rows were announced and ${sent} read`);
}
