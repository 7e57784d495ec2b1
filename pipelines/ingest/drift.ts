import { driftKinds, type DriftKind } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import type { LastFile } from '../store/previous.ts';
import type { CheckedDataset } from './check-files.ts';
import type { FileWarning, WarningsByFile } from './warnings.ts';

/** Rows that a file may have more or fewer of than the one before it. */
const rowsTolerance = 0.3;
/** Share of missing cells that a column may gain. */
const missingTolerance = 0.1;

/** What tells one file of a dataset from the file accepted before it. */
export function findDrift(
	checked: readonly CheckedDataset[],
	lastFiles: ReadonlyMap<string, LastFile>
): WarningsByFile {
	const warnings = new Map<number, FileWarning[]>();
	for (const { dataset, delivered, counts, shapes, referenceDates, corrections } of checked) {
		let last = lastFiles.get(dataset.id);
		for (const { source, delivery } of delivered) {
			const shape = shapes.get(source.file);
			if (!shape || corrections.includes(delivery)) continue;
			const own: LastFile = {
				name: source.name,
				referenceDate: referenceDates.get(source.file) ?? null,
				rows: counts.get(source.file)?.read ?? 0,
				columns: shape.columns,
				missing: shape.missing
			};
			if (last) {
				const found = compareFiles(last, own).map(({ kind, text }) => ({
					rule: kind,
					text,
					count: 1,
					stops: dataset.drift[kind] === 'stop'
				}));
				warnings.set(source.file, found);
			}
			last = own;
		}
	}
	return warnings;
}

interface Difference {
	readonly kind: DriftKind;
	readonly text: Text;
}

/** Pure: the differences between two files of a dataset that are worth a word. */
export function compareFiles(before: LastFile, after: LastFile): Difference[] {
	const gone = before.columns.filter((column) => !after.columns.includes(column));
	const added = after.columns.filter((column) => !before.columns.includes(column));
	const change = before.rows > 0 ? after.rows / before.rows - 1 : 0;
	const emptier = Object.entries(after.missing).filter(
		([column, share]) => share - (before.missing[column] ?? share) > missingTolerance
	);
	const differences: (Difference | null)[] = [
		gone.length ? columnsGone(gone, before.name) : null,
		added.length ? columnsNew(added, before.name) : null,
		Math.abs(change) > rowsTolerance ? rowsChanged(before, after, change) : null,
		emptier.length ? missingUp(emptier, before.missing) : null,
		before.referenceDate && after.referenceDate && after.referenceDate < before.referenceDate
			? dateBack(before.referenceDate, after.referenceDate)
			: null
	];
	return differences
		.filter((difference) => difference !== null)
		.sort((a, b) => driftKinds.indexOf(a.kind) - driftKinds.indexOf(b.kind));
}

function columnsGone(columns: readonly string[], name: string): Difference {
	const list = columns.join(', ');
	return {
		kind: 'columns-gone',
		text: {
			ar: `أعمدة كانت في ${name} ولم تعد موجودة: ${list}`,
			fr: `colonnes présentes dans ${name} et absentes ici : ${list}`,
			en: `columns that ${name} had and this file lacks: ${list}`
		}
	};
}

function columnsNew(columns: readonly string[], name: string): Difference {
	const list = columns.join(', ');
	return {
		kind: 'columns-new',
		text: {
			ar: `أعمدة جديدة لم تكن في ${name}: ${list}`,
			fr: `colonnes nouvelles, absentes de ${name} : ${list}`,
			en: `columns that ${name} did not have: ${list}`
		}
	};
}

function rowsChanged(before: LastFile, after: LastFile, change: number): Difference {
	const percent = `${change > 0 ? '+' : '−'}${Math.round(Math.abs(change) * 100)}`;
	return {
		kind: 'rows-changed',
		text: {
			ar: `عدد الأسطر ${after.rows} مقابل ${before.rows} في ${before.name} (${percent}%)`,
			fr: `${after.rows} lignes contre ${before.rows} dans ${before.name} (${percent} %)`,
			en: `${after.rows} rows against ${before.rows} in ${before.name} (${percent}%)`
		}
	};
}

function missingUp(
	columns: readonly (readonly [string, number])[],
	before: Readonly<Record<string, number>>
): Difference {
	const list = columns
		.map(
			([name, share]) =>
				`${name} ${Math.round((before[name] ?? 0) * 100)} → ${Math.round(share * 100)} %`
		)
		.join(', ');
	return {
		kind: 'missing-up',
		text: {
			ar: `ارتفعت نسبة القيم غير المتوفرة: ${list}`,
			fr: `part de valeurs manquantes en hausse : ${list}`,
			en: `more missing values: ${list}`
		}
	};
}

function dateBack(before: string, after: string): Difference {
	return {
		kind: 'date-back',
		text: {
			ar: `تاريخ المرجع ${after} أقدم من آخر ملف (${before})`,
			fr: `date de référence ${after} antérieure à celle du dernier fichier (${before})`,
			en: `reference date ${after} is before that of the last file (${before})`
		}
	};
}
