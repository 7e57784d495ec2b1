import { existsSync, mkdirSync } from 'node:fs';
import { defineCommand } from 'citty';
import { loadCatalogue } from '../contract/catalogue.ts';
import type { Language, Text } from '../contract/text.ts';
import type { Environment } from '../environment.ts';
import { ingest } from '../ingest/ingest.ts';
import type { FileReport, FileStatus, IngestResult } from '../ingest/report.ts';
import { encodings, type Encoding } from '../read/encoding.ts';
import { describeEnd } from './ends.ts';
import { oneOf, refuseEmpty, refuseUnknown, UsageError, wants, wrongValue } from './usage.ts';
import { watchPaths } from './watch.ts';

const args = {
	dataset: { type: 'string', description: 'take the files for this dataset' },
	'as-of': { type: 'string', description: 'reference date of the files, YYYY-MM-DD' },
	encoding: { type: 'string', description: `read the files in it: ${encodings.join(', ')}` },
	'dry-run': { type: 'boolean', description: 'full report, nothing written' },
	'accept-rejects': { type: 'boolean', description: 'publish however many rows are rejected' },
	'accept-changes': {
		type: 'boolean',
		description: 'publish although much of what is in force goes'
	},
	'all-or-nothing': { type: 'boolean', description: 'publish no file when one is not taken' },
	json: { type: 'boolean', description: 'print one object for machines' },
	watch: { type: 'boolean', description: 'go on: load each file once nobody writes to it any more' }
} as const;

/** `npm run ingest -- [paths…]`. */
export function ingestCommand(environment: Environment, language: Language) {
	return defineCommand({
		meta: { name: 'ingest', description: 'Loads CSV exports and publishes a snapshot' },
		args,
		async run({ args: given, rawArgs }) {
			refuseUnknown(given, args);
			refuseEmpty(given);
			const dryRun = given['dry-run'] ?? false;
			const datasets = await loadCatalogue();
			const paths = given._.length ? given._ : incoming(environment, dryRun);
			const load = (files: readonly string[]) =>
				guarded(
					language,
					async () =>
						await ingest(environment, {
							paths: files,
							language,
							now: new Date(),
							dataset: given.dataset,
							asOf: readAsOf(given['as-of']),
							encoding: readEncoding(given.encoding),
							dryRun,
							acceptRejects: given['accept-rejects'] ?? false,
							acceptChanges: given['accept-changes'] ?? false,
							allOrNothing: given['all-or-nothing'] ?? false,
							...(process.stderr.isTTY ? { progress: showProgress } : {}),
							warn: (line) => console.error(`mirsad: ${line}`)
						})
				);
			const print = (result: IngestResult) => {
				if (given.json || rawArgs.includes('--json')) console.log(JSON.stringify(result.report));
				else printResult(result, language, datasets);
			};
			if (given.watch) return await watchPaths(paths, load, print);
			const result = await load(paths);
			print(result);
			return result.exitCode;
		}
	});
}

async function guarded(
	language: Language,
	run: () => Promise<IngestResult>
): Promise<IngestResult> {
	try {
		return await run();
	} catch (error) {
		return describeEnd(error, language);
	}
}

/** The folder that exports are put into; a dry run does not make it. */
function incoming({ incoming }: Environment, dryRun: boolean): string[] {
	if (dryRun && !existsSync(incoming)) return [];
	mkdirSync(incoming, { recursive: true });
	return [incoming];
}

function readAsOf(text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	const date = new Date(`${text}T00:00:00Z`);
	const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime());
	if (isDate && date.toISOString().startsWith(text)) return text;
	throw new UsageError(wrongValue('as-of', text, wants.date));
}

function readEncoding(name: string | undefined): Encoding | undefined {
	if (name === undefined) return undefined;
	const found = encodings.find((encoding) => encoding === name.toLowerCase());
	if (found) return found;
	throw new UsageError(wrongValue('encoding', name, oneOf(encodings)));
}

function showProgress(done: number, of: number, path: string): void {
	const name = path.split(/[\\/]/).pop() ?? '';
	process.stderr.write(`\r\u001b[K${done}/${of} ${name}${done === of ? '\r\u001b[K' : ''}`);
}

type Catalogue = Awaited<ReturnType<typeof loadCatalogue>>;

function printResult(
	{ exitCode, report }: IngestResult,
	language: Language,
	datasets: Catalogue
): void {
	for (const file of report.files) console.log(describeFile(file, language, datasets));
	if (report.rejects_file) console.log(`→ ${report.rejects_file}`);
	if (exitCode === 0) console.log(report.message);
	else console.error(report.message);
}

function describeFile(file: FileReport, language: Language, datasets: Catalogue): string {
	const title = datasets.get(file.dataset ?? '')?.title[language];
	const parts = [
		...(title ? [title, accountOf(file, language)] : []),
		file.message,
		...file.warnings.map(({ message, count }) => `${message} (${count})`)
	];
	const colon = language === 'fr' ? ' :' : ':';
	return `${file.name}${colon} ${statusNames[file.status][language]}; ${parts.filter(Boolean).join('; ')}`;
}

function accountOf({ read, loaded, rejected, ignored }: FileReport, language: Language): string {
	return {
		ar: `المقروءة ${read} = المحمّلة ${loaded} + المرفوضة ${rejected} + المتجاهلة ${ignored}`,
		fr: `lues ${read} = chargées ${loaded} + rejetées ${rejected} + ignorées ${ignored}`,
		en: `read ${read} = loaded ${loaded} + rejected ${rejected} + ignored ${ignored}`
	}[language];
}

const statusNames: Readonly<Record<FileStatus, Text>> = {
	loaded: { ar: 'حُمّل', fr: 'chargé', en: 'loaded' },
	refused: { ar: 'مرفوض', fr: 'refusé', en: 'refused' },
	'held-back': { ar: 'موقوف', fr: 'retenu', en: 'held back' },
	unchanged: { ar: 'دون تغيير', fr: 'inchangé', en: 'unchanged' }
};
