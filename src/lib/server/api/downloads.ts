import type { Context } from 'hono';
import { encodeArrow } from '../export/arrow.ts';
import { encodeCsv, frenchCsv, plainCsv, type CsvDialect } from '../export/csv.ts';
import type { Table } from '../export/table.ts';
import type { ApiEnvironment } from './context.ts';
import { invalidValue, oneOf, unknownFormat } from './refusals.ts';

type Chunks = AsyncGenerator<Uint8Array<ArrayBuffer>, void>;
type Encode = (table: Table, dialect: CsvDialect) => Chunks;

interface Format {
	readonly type: string;
	readonly encode: Encode;
}

const formats: Readonly<Record<string, Format>> = {
	csv: { type: 'text/csv; charset=utf-8', encode: encodeCsv },
	arrow: { type: 'application/vnd.apache.arrow.file', encode: (table) => encodeArrow(table) }
};

/** The format that a file name of the path asks for: `values.csv`. */
export function findFormat(file: string): { extension: string; format: Format } {
	const extension = file.slice(file.indexOf('.') + 1);
	const format = Object.hasOwn(formats, extension) ? formats[extension] : undefined;
	if (format) return { extension, format };
	throw unknownFormat(extension, ['json', ...Object.keys(formats)]);
}

export function readDialect(excel: string | undefined): CsvDialect {
	if (excel === undefined) return plainCsv;
	if (excel === 'fr') return frenchCsv;
	throw invalidValue('excel', excel, oneOf(['fr']));
}

/**
 * Sends a table in a format, its number of rows ahead, at the pace of the reader. The snapshot
 * stays open until the last byte has left or the reader has gone.
 */
export function sendTable(
	c: Context<ApiEnvironment>,
	name: string,
	file: string,
	dialect: CsvDialect,
	table: Table
): Response {
	const { extension, format } = findFormat(file);
	const { snapshot } = c.var;
	c.header('content-type', format.type);
	c.header('content-disposition', `attachment; filename="${name}-${snapshot.id}.${extension}"`);
	c.header('x-mirsad-rows', String(table.length));
	if (c.req.method === 'HEAD') return c.body(null, 200);
	snapshot.hold();
	const stream = streamOf(format.encode(table, dialect), () => snapshot.release());
	return c.body(stream, 200);
}

function streamOf(chunks: Chunks, done: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
	let open = true;
	const finish = () => {
		if (open) done();
		open = false;
	};
	return new ReadableStream(
		{
			async pull(controller) {
				try {
					const { done, value } = await chunks.next();
					if (!done) return controller.enqueue(value);
					finish();
					controller.close();
				} catch (error) {
					finish();
					controller.error(error);
				}
			},
			async cancel() {
				await chunks.return(undefined);
				finish();
			}
		},
		{ highWaterMark: 1 }
	);
}
