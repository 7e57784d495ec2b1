import type { Text } from '../contract/text.ts';
import type { CheckedDataset } from './check-files.ts';
import type { FileOutcome } from './read-file.ts';
import { unknownColumn } from './report.ts';

/** Something about a file that its reader should know and that rejects no row. */
export interface FileWarning {
	readonly rule: string;
	readonly text: Text;
	/** How many rows or columns it is about. */
	readonly count: number;
	/** The contract says that a run with it is not published. */
	readonly stops?: boolean;
}

export type WarningsByFile = ReadonlyMap<number, readonly FileWarning[]>;

/** All warnings of a run: of headers, of cells and rules, of references and of drift. */
export function gatherWarnings(
	outcomes: readonly FileOutcome[],
	checked: readonly CheckedDataset[],
	drift: WarningsByFile
): WarningsByFile {
	return new Map(
		outcomes.map((outcome) => {
			const { file } = outcome;
			const of = checked.find(({ counts }) => counts.has(file));
			const headers = outcome.status === 'read' ? outcome.layout.unknown : [];
			return [
				file,
				[
					...headers.map(({ header, near }) => ({
						rule: 'unknown-column',
						text: unknownColumn(header, near),
						count: 1
					})),
					...(of?.checked.warnings ?? []).filter((warning) => warning.file === file),
					...(drift.get(file) ?? [])
				]
			];
		})
	);
}
