import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { defineCommand } from 'citty';
import type { Language } from '../contract/text.ts';
import type { Environment } from '../environment.ts';
import { collectFiles, NoSuchPath } from '../ingest/collect.ts';
import { ingest } from '../ingest/ingest.ts';
import { endWith, type FileReport, type IngestResult } from '../ingest/report.ts';
import { SettledFiles } from '../ingest/settled.ts';
import { encodings, type Encoding } from '../read/encoding.ts';
import { ReferenceError } from '../reference.ts';
import { refuseUnknown, UsageError } from './usage.ts';

const args = {
	dataset: { type: 'string', description: 'take the files for this dataset' },
	'as-of': { type: 'string', description: 'reference date of the files, YYYY-MM-DD' },
	encoding: { type: 'string', description: `read the files in it: ${encodings.join(', ')}` },
	'dry-run': { type: 'boolean', description: 'full report, nothing written' },
	'accept-rejects': { type: 'boolean', description: 'publish however many rows are rejected' },
	json: { type: 'boolean', description: 'print one object for machines' },
	watch: { type: 'boolean', description: 'go on: load each file once nobody writes to it any more' }
} as const;

/** `npm run ingest -- [paths…]`. */
export function ingestCommand(environment: Environment) {
	return defineCommand({
		meta: { name: 'ingest', description: 'Loads CSV exports and publishes a snapshot' },
		args,
		async run({ args: given }) {
			refuseUnknown(given, args);
			const language = terminalLanguage(process.env);
			const paths = given._.length ? given._ : [incoming(environment)];
			const load = (files: readonly string[]) =>
				guarded(
					async () =>
						await ingest(environment, {
							paths: files,
							language,
							now: new Date(),
							dataset: given.dataset,
							asOf: readAsOf(given['as-of']),
							encoding: readEncoding(given.encoding),
							dryRun: given['dry-run'] ?? false,
							acceptRejects: given['accept-rejects'] ?? false,
							...(process.stderr.isTTY ? { progress: showProgress } : {}),
							warn: (line) => console.error(`mirsad: ${line}`)
						})
				);
			const print = (result: IngestResult) => {
				if (given.json) console.log(JSON.stringify(result.report));
				else printResult(result);
			};
			if (given.watch) return await watch(paths, async (files) => print(await load(files)));
			const result = await load(paths);
			print(result);
			return result.exitCode;
		}
	});
}

const lookEvery = 1000;

/** Looks at the paths every second, until the process is told to end. */
async function watch(
	paths: readonly string[],
	load: (files: readonly string[]) => Promise<void>
): Promise<number> {
	const ended = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort());
	const settled = new SettledFiles();
	while (!ended.signal.aborted) {
		const files = settled.look(collectFiles(paths));
		if (files.length) await load(files);
		await setTimeout(lookEvery, undefined, { signal: ended.signal }).catch(() => undefined);
	}
	return 0;
}

/** With `--json` too, every end is one object: wrong paths and broken reference files as well. */
async function guarded(run: () => Promise<IngestResult>): Promise<IngestResult> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof NoSuchPath)
			return endWith(2, 'no-such-path', `${error.message}: no such file`);
		if (error instanceof UsageError) return endWith(2, 'wrong-arguments', error.message);
		if (error instanceof ReferenceError) return endWith(3, 'bad-reference', error.message);
		console.error(error);
		return endWith(1, 'fault', `The program failed: ${(error as Error).message}`);
	}
}

function incoming(environment: Environment): string {
	mkdirSync(environment.incoming, { recursive: true });
	return environment.incoming;
}

function readAsOf(text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	const date = new Date(`${text}T00:00:00Z`);
	const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime());
	if (isDate && date.toISOString().startsWith(text)) return text;
	throw new UsageError(`--as-of is "${text}": it takes a date such as 2025-06-30.`);
}

function readEncoding(name: string | undefined): Encoding | undefined {
	if (name === undefined) return undefined;
	const found = encodings.find((encoding) => encoding === name.toLowerCase());
	if (found) return found;
	throw new UsageError(`--encoding is "${name}": it takes ${encodings.join(', ')}.`);
}

/** The language of the terminal: Arabic or English when it says so, else French, which the chamber works in. */
export function terminalLanguage(
	variables: Readonly<Record<string, string | undefined>>
): Language {
	const locale = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || '';
	if (/^ar([_.-]|$)/i.test(locale)) return 'ar';
	return /^en([_.-]|$)/i.test(locale) ? 'en' : 'fr';
}

function showProgress(done: number, of: number, path: string): void {
	const name = path.split(/[\\/]/).pop() ?? '';
	process.stderr.write(`\r\u001b[K${done}/${of} ${name}${done === of ? '\r\u001b[K' : ''}`);
}

function printResult({ exitCode, report }: IngestResult): void {
	for (const file of report.files) console.log(describeFile(file));
	if (report.rejects_file) console.log(`→ ${report.rejects_file}`);
	if (exitCode === 0) console.log(report.message);
	else console.error(report.message);
}

function describeFile(file: FileReport): string {
	const parts =
		file.dataset === null
			? [file.message]
			: [
					`${file.dataset}, ${file.encoding}, « ${file.delimiter === '\t' ? 'tab' : file.delimiter} »`,
					`${file.read} = ${file.loaded} + ${file.rejected} + ${file.ignored}`,
					file.message,
					...file.warnings.map(({ message, count }) => `${message} (${count})`)
				];
	return `${file.name}: ${file.status}; ${parts.filter(Boolean).join('; ')}`;
}
