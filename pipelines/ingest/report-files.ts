import type { Language, Text } from '../contract/text.ts';
import type { CheckedDataset, FileCounts } from './check-files.ts';
import type { FileOutcome } from './read-file.ts';
import { texts, type FileReport } from './report.ts';
import type { WarningsByFile } from './warnings.ts';

const none: FileCounts = { read: 0, loaded: 0, rejected: 0, ignored: 0 };

/** What became of each file of a run, in the order that they were given. */
export function reportFiles(
	outcomes: readonly FileOutcome[],
	checked: readonly CheckedDataset[],
	warnings: WarningsByFile,
	refused: { readonly message: Text; readonly files: ReadonlySet<number> } | null,
	language: Language
): FileReport[] {
	return outcomes.map((outcome): FileReport => {
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
		return {
			...bare,
			...of?.counts.get(outcome.file),
			dataset: outcome.layout.match.dataset.id,
			encoding: outcome.encoding,
			delimiter: outcome.layout.delimiter,
			header_row: outcome.layout.headerLine,
			reference_date: of?.referenceDates.get(outcome.file) ?? null,
			status: refused ? 'refused' : 'loaded',
			message: refused
				? (refused.files.has(outcome.file) ? refused.message : texts.otherRefused)[language]
				: '',
			warnings: (warnings.get(outcome.file) ?? []).map(({ rule, text, count }) => ({
				rule,
				message: text[language],
				count
			}))
		};
	});
}
