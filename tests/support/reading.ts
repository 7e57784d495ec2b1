import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import iconv from 'iconv-lite';
import { rememberTexts } from '../../pipelines/check/known-texts.ts';
import { createTaken } from '../../pipelines/check/plain-rows.ts';
import { loadCatalogue } from '../../pipelines/contract/catalogue.ts';
import { languages } from '../../pipelines/contract/text.ts';
import { checkAll } from '../../pipelines/ingest/check-files.ts';
import { readFiles } from '../../pipelines/ingest/read-files.ts';
import type { FileOutcome, ReadFile } from '../../pipelines/ingest/read-file.ts';
import type { Dataset } from '../../pipelines/contract/dataset.ts';
import { decideEncoding, type Encoding } from '../../pipelines/read/encoding.ts';
import { inspectFile } from '../../pipelines/read/inspect.ts';
import { readLayout, type Layout } from '../../pipelines/read/layout.ts';
import { isBlank, recordsOf, unwrapped } from '../../pipelines/read/records.ts';
import { readReference } from '../../pipelines/reference.ts';

/** Reads and checks one file after the other in one database, as a run does, without publishing. */
/** Enough kinds of columns for any fault of reading; all eighteen would take three times as long. */
const looked = ['artisans', 'coverage', 'fairs', 'sites', 'occupancy'];

export class ReadingBench {
	readonly #root = mkdtempSync(join(tmpdir(), 'mirsad-reading-'));
	#instance: DuckDBInstance | undefined;

	/**
	 * @returns what became of the file.
	 * @throws when it was neither refused in three languages nor accounted for to the last row.
	 */
	async account(bytes: Buffer): Promise<string> {
		this.#instance ??= await DuckDBInstance.create(':memory:', {
			threads: '1',
			memory_limit: '500MB'
		});
		const instance = this.#instance;
		const catalogue = await loadCatalogue();
		const datasets = looked.flatMap((id) => catalogue.get(id) ?? []);
		const reference = readReference([join(import.meta.dirname, '../../data/reference')]);
		const path = join(this.#root, 'x.csv');
		const scratch = join(this.#root, 'scratch');
		mkdirSync(scratch, { recursive: true });
		writeFileSync(path, bytes);
		const connection = await instance.connect();
		try {
			await connection.run("attach ':memory:' as work");
			await createTaken(connection, datasets, reference);
			const inputs = [{ path, name: 'x.csv', content: path }];
			const context = {
				datasets,
				reference,
				known: new Set<string>(),
				textsOf: rememberTexts(reference),
				scratch,
				asOf: null,
				today: '2025-07-01',
				firstFile: 1
			};
			const [outcome] = await readFiles(instance, connection, inputs, context);
			if (!outcome) throw new Error('no outcome');
			if (outcome.status === 'refused') {
				if (outcome.code === 'no-rows') await mustHaveNoRow(path, bytes, datasets);
				return refusalOf(outcome);
			}
			if (outcome.status !== 'read') throw new Error(`a new file is ${outcome.status}`);
			const cells = outcome.layout.header.map((_, index) => `c${index}`).join(', ');
			const reader = await connection.runAndReadAll(`select ${cells} from ${outcome.raw.sql}`);
			compareCells(outcome, bytes, reader.getRows() as (string | null)[][]);
			await checkAll(connection, [outcome], {
				reference,
				ledger: [],
				hasPrevious: false,
				originOf: () => null,
				nameKeyOf: (name) => name,
				asOf: null,
				today: '2025-07-01'
			});
			return 'read';
		} finally {
			await connection.run('detach work').catch(() => undefined);
			connection.closeSync();
			rmSync(scratch, { recursive: true, force: true });
		}
	}

	close(): void {
		this.#instance?.closeSync();
		rmSync(this.#root, { recursive: true, force: true });
	}
}

function refusalOf(outcome: Extract<FileOutcome, { status: 'refused' }>): string {
	for (const language of languages) {
		const text = outcome.message[language];
		if (!text || /undefined|null|NaN/.test(text)) throw new Error(`${outcome.code}: "${text}"`);
	}
	return outcome.code;
}

async function mustHaveNoRow(path: string, bytes: Buffer, datasets: readonly Dataset[]) {
	const decision = decideEncoding(await inspectFile(path));
	if (!('encoding' in decision)) throw new Error('no encoding');
	const text = textOf(bytes, decision.encoding);
	const rows = rowsBelow(text, readLayout(text, datasets));
	if (rows.length > 0) throw new Error(`said to be without rows: ${JSON.stringify(rows)}`);
}

function rowsBelow(text: string, { delimiter, skip }: Layout): (readonly string[])[] {
	const below = text.split('\n').slice(skip).join('\n');
	return recordsOf(below, delimiter)
		.map(({ cells }) => unwrapped(cells, delimiter))
		.filter((cells) => !isBlank(cells));
}

function textOf(bytes: Buffer, encoding: Encoding): string {
	return iconv.decode(bytes, encoding).replaceAll('\ufeff', '').replace(/\r\n?/g, '\n');
}

/** The fast reading finds the cells that the careful one would. */
function compareCells(
	{ layout, encoding, raw }: ReadFile,
	bytes: Buffer,
	found: readonly (readonly (string | null)[])[]
): void {
	const rows = rowsBelow(textOf(bytes, encoding), layout);
	const actual = found.map((row) => row.map((cell) => cell ?? ''));
	if (actual.length !== rows.length) throw new Error(`${actual.length} rows of ${rows.length}`);
	if (!raw.isNumbered && JSON.stringify(actual) !== JSON.stringify(rows)) {
		throw new Error(`two readings differ:\n${JSON.stringify(actual)}\n${JSON.stringify(rows)}`);
	}
}
