import type { Language } from '$pipelines/contract/text.ts';
import type { Context } from 'hono';
import { encodeArrow } from '../export/arrow.ts';
import type { About } from '../export/about.ts';
import { encodeCsv, frenchCsv, plainCsv, type CsvDialect } from '../export/csv.ts';
import { csvwOf } from '../export/describe-fields.ts';
import { encodeJsonLines } from '../export/json-lines.ts';
import { encodeJsonStat } from '../export/json-stat.ts';
import { labelled, labellings, type Labelling } from '../export/labelled.ts';
import { encodePacket } from '../export/packet.ts';
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
	readonly labels: Labelling;
	readonly about: About;
	readonly language: Language;
}

interface Format {
	readonly type: string;
	/** @param address of the file itself, its snapshot named. */
	readonly encode: (outgoing: Outgoing, address: string) => Chunks;
	/** The most rows that it holds. */
	readonly most?: number;
	/** Holds the figures of an indicator, not rows of a dataset. */
	readonly figures?: true;
	/** Says what the rows are, without them. */
	readonly describes?: true;
}

const formats: Readonly<Record<string, Format>> = {
	csv: {
		type: 'text/csv; charset=utf-8',
		encode: ({ table, dialect }) => encodeCsv(table, dialect)
	},
	'csv-metadata': {
		type: 'application/csvm+json',
		encode: ({ table, about, dialect, language }, address) =>
			encodeJson(
				csvwOf(table, about, dialect, { url: address.replace(metadataEnd, '.csv'), language })
			),
		describes: true
	},
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		encode: ({ table, about, language }) => encodeXlsx(table, about, language),
		most: mostSheetRows
	},
	parquet: {
		type: 'application/vnd.apache.parquet',
		encode: ({ table, about }) => encodeParquet(table, about.facts)
	},
	arrow: {
		type: 'application/vnd.apache.arrow.file',
		encode: ({ table, about }) => encodeArrow(table, about.facts)
	},
	zip: {
		type: 'application/zip',
		encode: (outgoing, address) => encodePacket({ ...outgoing, address })
	},
	jsonl: {
		type: 'application/x-ndjson',
		encode: ({ table }) => encodeJsonLines(table)
	},
	jsonstat: {
		type: 'application/json; profile="https://json-stat.org"',
		encode: ({ table, about, language }) => encodeJsonStat(table, about, language),
		figures: true
	}
};

const metadataEnd = /\.csv-metadata(?:\.json)?(?=\?|$)/;

/** The formats of rows, or of figures. */
export const fileFormatsOf = (of: 'rows' | 'values'): readonly string[] =>
	Object.keys(formats).filter((format) => of === 'values' || !formats[format]?.figures);

/** What a file of a format says that it is. */
export const contentTypeOf = (format: string): string => formats[format]?.type ?? '';

/** The format that a file name of the path asks for: `values.csv`. */
export function findFormat(file: string): { extension: string; format: Format } {
	const extension = file.slice(file.indexOf('.') + 1);
	const known = fileFormatsOf(file.startsWith('values.') ? 'values' : 'rows');
	const format = known.includes(extension) ? formats[extension] : undefined;
	if (format) return { extension, format };
	throw unknownFormat(extension, ['json', ...known]);
}

export function readLabels(labels: string | undefined): Labelling {
	const known = labellings.find((one) => one === (labels ?? 'codes'));
	if (known) return known;
	throw invalidValue('labels', labels ?? '', oneOf(labellings));
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
	const table = labelled(outgoing.table, outgoing.labels, outgoing.language);
	if (table.length > (format.most ?? Infinity)) throw tooManyRows(table.length, format.most ?? 0);
	const { signal } = c.req.raw;
	const isHead = c.req.method === 'HEAD';
	const { client, close } = bindingsOf(c);
	const needsPlace = table.streamed === true && !isHead && !format.describes;
	if (needsPlace) c.var.leaveDoor?.();
	const leave = needsPlace ? await places.enter(signal, client) : undefined;
	const { snapshot } = c.var;
	c.header('content-type', format.type);
	c.header('content-disposition', `attachment; filename="${name}-${snapshot.id}.${extension}"`);
	c.header('x-mirsad-rows', String(table.length));
	const { pathname, search } = new URL(c.req.url);
	if (extension === 'csv') {
		const described = pathname.replace(/\.csv$/, '.csv-metadata.json') + search;
		c.header('link', `<${described}>; rel="describedby"; type="application/csvm+json"`);
	}
	if (isHead) return c.body(null, 200);
	snapshot.hold();
	const done = () => {
		leave?.();
		snapshot.release();
	};
	return c.body(
		streamOf(format.encode({ ...outgoing, table }, addressOf(c)), { done, close, signal }),
		200
	);
}

/** Where a file is found again: whoever asked without a snapshot got this one. */
function addressOf(c: Context<ApiEnvironment>): string {
	const address = new URL(c.req.url);
	if (!address.searchParams.has('snapshot')) {
		address.searchParams.set('snapshot', c.var.snapshot.id);
	}
	return address.href.replaceAll('%2C', ',');
}

// eslint-disable-next-line @typescript-eslint/require-await -- chunks come from an asynchronous generator
async function* encodeJson(value: Readonly<Record<string, unknown>>): Chunks {
	yield new TextEncoder().encode(JSON.stringify(value));
}
