import { nameOfRule } from '../contract/rules.ts';
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
}

export type WarningsByFile = ReadonlyMap<number, readonly FileWarning[]>;

/** All warnings of a run: of headers, of cells and rules, and of files that stay beneath later ones. */
export function gatherWarnings(
	outcomes: readonly FileOutcome[],
	checked: readonly CheckedDataset[],
	beneath: ReadonlyMap<number, string>
): WarningsByFile {
	return new Map(
		outcomes.map((outcome) => {
			const { file } = outcome;
			const of = checked.find(({ counts }) => counts.has(file));
			const by = beneath.get(file);
			const headers = outcome.status === 'read' ? outcome.layout.unknown : [];
			return [
				file,
				[
					...('said' in outcome && outcome.said
						? [{ rule: 'one-sheet', text: outcome.said, count: 1 }]
						: []),
					...headers.map(({ header, near }) => ({
						rule: 'unknown-column',
						text: unknownColumn(header, near),
						count: 1
					})),
					...(of?.checked.warnings ?? []).filter((warning) => warning.file === file),
					...(by === undefined ? [] : [{ rule: 'superseded', text: laterInForce(by), count: 1 }])
				]
			];
		})
	);
}

/**
 * Warnings as a store keeps them, and a server may show them: what they are called, never what a file says.
 */
export function keptWarnings(
	warnings: WarningsByFile,
	checked: readonly CheckedDataset[]
): WarningsByFile {
	return new Map(
		[...warnings].map(([file, own]) => {
			const dataset = checked.find(({ counts }) => counts.has(file))?.dataset;
			const counts = new Map<string, number>();
			for (const { rule, count } of own) counts.set(rule, (counts.get(rule) ?? 0) + count);
			return [
				file,
				[...counts].map(([rule, count]) => ({
					rule,
					text: nameOfRule(rule, dataset ?? { rules: {} }),
					count
				}))
			];
		})
	);
}

function laterInForce(by: string): Text {
	return {
		ar: `معطيات أحدث سارية (${by}): حُفظ هذا الملف تحتها دون أثر`,
		fr: `des données plus récentes sont en vigueur (${by}) : ce fichier est gardé dessous, sans effet`,
		en: `later data is in force (${by}): this file is kept beneath it, without effect`
	};
}
