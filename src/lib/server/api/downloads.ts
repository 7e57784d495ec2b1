import type { Language } from '$pipelines/contract/text.ts';
import type { Context } from 'hono';
import { encodeArrow } from '../export/arrow.ts';
import type { About } from '../export/about.ts';
import { encodeCsv, frenchCsv, plainCsv, type CsvDialect } from '../export/csv.ts';
import { encodeParquet } from '../export/parquet.ts';
import type { Table } from '../export/table.ts';
import { encodeXlsx, mostSheetRows } from '../export/xlsx.ts';
import { createQueue } from '../warehouse/queue.ts';
import { bindingsOf, type ApiEnvironment } from './context.ts';
import {
	invalidValue,
	oneOf,
	tooManyOfYours,
	tooManyRequests,
	tooManyRows,
	unknownFormat
} from '../refusals/refusals.ts';
import { streamOf, type Chunks } from './send-stream.ts';

/** Rows on their way out, with what a format may need to say of them. */
export interface Outgoing {
	readonly table: Table;
	readonly dialect: CsvDialect;
	readonly about: About;
	readonly language: Language;
}

interface Format {
	readonly type: string;
	readonly encode: (outgoing: Outgoing) => Chunks;
	/** The most rows that it holds. */
	readonly most?: number;
}

const formats: Readonly<Record<string, Format>> = {
	csv: {
		type: 'text/csv; charset=utf-8',
		encode: ({ table, dialect }) => encodeCsv(table, dialect)
	},
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		encode: ({ table, about, language }) => encodeXlsx(table, about, language),
		most: mostSheetRows
	},
	parquet: {
		type: 'application/vnd.apache.parquet',
		encode: ({ table }) => encodeParquet(table)
	},
	arrow: {
		type: 'application/vnd.apache.arrow.file',
		encode: ({ table }) => encodeArrow(table)
	}
};

export const fileFormats: readonly string[] = Object.keys(formats);

/** What a file of a format says that it is. */
export const contentTypeOf = (format: string): string => formats[format]?.type ?? '';

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

/** Downloads that read the database while they are sent, of all and of one client. */
const places = createQueue(4, 16, tooManyRequests, {
	places: 2,
	waiting: 2,
	full: tooManyOfYours
});

/**
 * Sends a table in a format, its number of rows ahead, at the pace of the reader. The snapshot
 * stays open until the last byte has left or the reader has gone.
 * @throws Refusal before any header is sent, also when there is no place to read rows from.
 */
export async function sendTable(
	c: Context<ApiEnvironment>,
	name: string,
	file: string,
	outgoing: Outgoing
): Promise<Response> {
	const { extension, format } = findFormat(file);
	const { table } = outgoing;
	if (table.length > (format.most ?? Infinity)) throw tooManyRows(table.length, format.most ?? 0);
	const { signal } = c.req.raw;
	const isHead = c.req.method === 'HEAD';
	const { client, close } = bindingsOf(c);
	const needsPlace = table.streamed === true && !isHead;
	if (needsPlace) c.var.leaveDoor?.();
	const leave = needsPlace ? await places.enter(signal, client) : undefined;
	const { snapshot } = c.var;
	c.header('content-type', format.type);
	c.header('content-disposition', `attachment; filename="${name}-${snapshot.id}.${extension}"`);
	c.header('x-mirsad-rows', String(table.length));
	if (isHead) return c.body(null, 200);
	snapshot.hold();
	const done = () => {
		leave?.();
		snapshot.release();
	};
	return c.body(streamOf(format.encode(outgoing), { done, close, signal }), 200);
}
