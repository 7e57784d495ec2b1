import {
	AsyncByteQueue,
	Bool,
	DateDay,
	Dictionary,
	Field as ArrowField,
	Float64,
	Int32,
	Int64,
	RecordBatch,
	RecordBatchFileWriter,
	Schema,
	Struct,
	Utf8,
	makeData,
	vectorFromArray,
	type Data,
	type DataType
} from 'apache-arrow';
import { countedBatches, type Batch, type CellValue, type Field, type Table } from './table.ts';

type Column = readonly CellValue[];

/** Whole numbers are Int64, as in Parquet, other numbers Float64; dates and months DateDay; codes dictionaries of Utf8. */
interface ColumnEncoder {
	readonly type: DataType;
	encode(column: Column): Data;
}

/** Arrow IPC, file format: a record batch for each batch. */
export async function* encodeArrow(
	table: Table,
	metadata: Readonly<Record<string, string>> = {}
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
	const encoders = table.fields.map(encoderOf);
	const schema = new Schema(
		table.fields.map(({ id }, index) => new ArrowField(id, typeOf(encoders[index]), true)),
		new Map(Object.entries(metadata))
	);
	const sink = new Collector();
	const writer = new RecordBatchFileWriter().reset(sink, schema);
	for await (const batch of countedBatches(table)) {
		writer.write(recordBatch(schema, encoders, batch));
		yield* sink.take();
	}
	if (table.length === 0) {
		writer.write(recordBatch(schema, encoders, { length: 0, columns: encoders.map(() => []) }));
	}
	writer.finish();
	yield* sink.take();
}

/** Keeps what the writer made until it is taken, so that the reader sets the pace. */
class Collector extends AsyncByteQueue {
	private parts: Uint8Array<ArrayBuffer>[] = [];

	override write(part: ArrayBufferLike | ArrayBufferView): void {
		const view = ArrayBuffer.isView(part)
			? new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
			: new Uint8Array(part);
		// The writer may use its buffers again.
		if (view.byteLength > 0) this.parts.push(new Uint8Array(view));
	}

	take(): Uint8Array<ArrayBuffer>[] {
		const parts = this.parts;
		this.parts = [];
		return parts;
	}
}

function recordBatch(
	schema: Schema,
	encoders: readonly ColumnEncoder[],
	{ length, columns }: Batch
): RecordBatch {
	const children = encoders.map((encoder, index) => encoder.encode(columns[index] ?? []));
	return new RecordBatch(
		schema,
		makeData({ type: new Struct(schema.fields), length, nullCount: 0, children })
	);
}

function encoderOf({ type, values }: Field, at: number): ColumnEncoder {
	if (type === 'integer') return wholeNumbers();
	if (type === 'number') return numbers();
	if (type === 'boolean') return booleans();
	if (type === 'date' || type === 'month') return days();
	return type === 'code' && values ? codes(values, at) : texts();
}

function numbers(): ColumnEncoder {
	const type = new Float64();
	return {
		type,
		encode: (column) => {
			const data = Float64Array.from(column, (cell) => Number(cell ?? 0));
			return makeData({ type, length: column.length, data, ...validity(column) });
		}
	};
}

function wholeNumbers(): ColumnEncoder {
	const type = new Int64();
	return {
		type,
		encode: (column) => {
			const data = BigInt64Array.from(column, (cell) => BigInt(cell ?? 0));
			return makeData({ type, length: column.length, data, ...validity(column) });
		}
	};
}

function days(): ColumnEncoder {
	const type = new DateDay();
	const known = new Map<CellValue, number>([[null, 0]]);
	const dayOf = (cell: CellValue) => {
		let day = known.get(cell);
		if (day === undefined) {
			day = Date.parse(String(cell)) / 86_400_000;
			known.set(cell, day);
		}
		return day;
	};
	return {
		type,
		encode: (column) => {
			const data = Int32Array.from(column, dayOf);
			return makeData({ type, length: column.length, data, ...validity(column) });
		}
	};
}

function booleans(): ColumnEncoder {
	const type = new Bool();
	return {
		type,
		encode: (column) => {
			const data = bitmap(column, (cell) => cell === true);
			return makeData({ type, length: column.length, data, ...validity(column) });
		}
	};
}

function texts(): ColumnEncoder {
	const type = new Utf8();
	const encoder = new TextEncoder();
	return {
		type,
		encode: (column) => {
			const valueOffsets = new Int32Array(column.length + 1);
			const parts = column.map((cell) => encoder.encode(cell === null ? '' : String(cell)));
			parts.forEach((part, index) => {
				valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + part.byteLength;
			});
			const data = new Uint8Array(valueOffsets[column.length] ?? 0);
			parts.forEach((part, index) => data.set(part, valueOffsets[index]));
			return makeData({ type, length: column.length, valueOffsets, data, ...validity(column) });
		}
	};
}

/** @param id of its dictionary: a running number would make the same file other bytes each time. */
function codes(values: readonly string[], id: number): ColumnEncoder {
	const dictionary = vectorFromArray([...values], new Utf8());
	const type = new Dictionary(new Utf8(), new Int32(), id);
	const places = new Map<CellValue, number>(values.map((value, index) => [value, index]));
	return {
		type,
		encode: (column) => {
			const data = Int32Array.from(column, (cell) => places.get(cell) ?? 0);
			return makeData({ type, length: column.length, data, dictionary, ...validity(column) });
		}
	};
}

function validity(column: Column): { nullCount: number; nullBitmap?: Uint8Array } {
	let nullCount = 0;
	for (const cell of column) if (cell === null) nullCount++;
	return nullCount === 0
		? { nullCount }
		: { nullCount, nullBitmap: bitmap(column, (cell) => cell !== null) };
}

function bitmap(column: Column, isSet: (cell: CellValue) => boolean): Uint8Array {
	const bits = new Uint8Array(Math.ceil(column.length / 64) * 8);
	column.forEach((cell, index) => {
		if (isSet(cell)) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
	});
	return bits;
}

function typeOf(encoder: ColumnEncoder | undefined): DataType {
	if (!encoder) throw new Error('a field has no encoder');
	return encoder.type;
}
