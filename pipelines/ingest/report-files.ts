import type { Language, Text } from '../contract/text.ts';
import type { Acceptance } from './accept.ts';
import type { CheckedDataset, FileCounts } from './check-files.ts';
import { shownName } from './file-records.ts';
import type { FileOutcome } from './read-file.ts';
import { leftOut, prefixed, texts, type FileReport, type IngestResult } from './report.ts';
import type { WarningsByFile } from './warnings.ts';

export interface RunReport {
	/** The files that were given, in their order. */
	readonly outcomes: readonly FileOutcome[];
	readonly checked: readonly CheckedDataset[];
	readonly accepted: Acceptance;
	readonly warnings: WarningsByFile;
	readonly language: Language;
	/** How the run ended, but for files that were not taken. */
	readonly code: string;
	readonly message: Text;
	readonly snapshot: string | null;
	readonly rejectsFolder: string | null;
}

/** What a run ended with: 3 as soon as one file was not taken, whatever was published. */
export function reportRun(run: RunReport): IngestResult {
	const { outcomes, accepted, language, code, message, snapshot, rejectsFolder } = run;
	const left = outcomes.flatMap((outcome) => {
		if (outcome.status === 'refused') return [{ ...outcome, text: outcome.message, waits: false }];
		const verdict = accepted.verdicts.get(outcome.file);
		return verdict ? [{ ...outcome, ...verdict }] : [];
	});
	const first = left.find(({ waits }) => !waits) ?? left[0];
	const said = code === 'published' ? message : null;
	return {
		exitCode: first ? 3 : 0,
		kept: outcomes.map((outcome) => ({
			name: keptName(outcome, run),
			code: left.find(({ file }) => file === outcome.file)?.code ?? null
		})),
		heldBack: left.flatMap(({ path, waits }) => (waits ? [path] : [])),
		report: {
			ok: first === undefined,
			code: first?.code ?? code,
			message: (first ? leftOut(said, prefixed(first.name, first.text), left.length) : message)[
				language
			],
			snapshot,
			files: outcomes.map((outcome) => reportFile(outcome, run)),
			rejects_file: rejectsFolder
		}
	};
}

function keptName(outcome: FileOutcome, { checked }: RunReport): string | null {
	const of = checked.find(({ counts }) => counts.has(outcome.file));
	if (!of) return null;
	return shownName(of.dataset, outcome.name, of.referenceDates.get(outcome.file) ?? '');
}

const none: FileCounts = { read: 0, loaded: 0, rejected: 0, ignored: 0 };

function reportFile(
	outcome: FileOutcome,
	{ checked, accepted, warnings, language }: RunReport
): FileReport {
	const { name, path, sha256 } = outcome;
	const base = { name, path, sha256, ...none, dataset: null, encoding: null, delimiter: null };
	const bare = { ...base, header_row: null, reference_date: null, warnings: [] };
	if (outcome.status === 'unchanged') {
		return { ...bare, status: 'unchanged', message: texts.unchanged[language] };
	}
	if (outcome.status === 'refused') {
		return { ...bare, status: 'refused', message: outcome.message[language] };
	}
	const of = checked.find(({ counts }) => counts.has(outcome.file));
	const verdict = accepted.verdicts.get(outcome.file);
	return {
		...bare,
		...of?.counts.get(outcome.file),
		dataset: outcome.layout.match.dataset.id,
		encoding: outcome.encoding,
		delimiter: outcome.layout.delimiter,
		header_row: outcome.layout.headerLine,
		reference_date: of?.referenceDates.get(outcome.file) ?? null,
		status: verdict?.status ?? 'loaded',
		message: verdict?.text[language] ?? '',
		warnings: (warnings.get(outcome.file) ?? []).map(({ rule, text, count }) => ({
			rule,
			message: text[language],
			count
		}))
	};
}
