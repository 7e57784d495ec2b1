import { countedBatches, type Table } from './table.ts';

/** A JSON object a line for each row, a chunk for each batch. */
export async function* encodeJsonLines(
	table: Table
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
	const encoder = new TextEncoder();
	const names = table.fields.map(({ id }) => JSON.stringify(id));
	for await (const { length, columns } of countedBatches(table)) {
		let text = '';
		for (let row = 0; row < length; row++) {
			const cells = names.map(
				(name, at) => `${name}:${JSON.stringify(columns[at]?.[row] ?? null)}`
			);
			text += `{${cells.join(',')}}\n`;
		}
		yield encoder.encode(text);
	}
}
