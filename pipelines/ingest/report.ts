import type { Text } from '../contract/text.ts';
import type { Delivery } from '../store/ledger.ts';

export interface Warning {
	readonly rule: string;
	readonly message: string;
	readonly count: number;
}

export type FileStatus = 'loaded' | 'refused' | 'held-back' | 'unchanged';

/** What became of one file, as `--json` prints it. */
export interface FileReport {
	readonly name: string;
	readonly path: string;
	readonly sha256: string;
	readonly dataset: string | null;
	readonly encoding: string | null;
	readonly delimiter: string | null;
	readonly header_row: number | null;
	readonly read: number;
	readonly loaded: number;
	readonly rejected: number;
	readonly ignored: number;
	readonly reference_date: string | null;
	readonly status: FileStatus;
	readonly message: string;
	readonly warnings: readonly Warning[];
}

export interface IngestReport {
	readonly ok: boolean;
	readonly code: string;
	readonly message: string;
	readonly snapshot: string | null;
	readonly files: readonly FileReport[];
	/** Folder of the run's rejects; null without rejects. */
	readonly rejects_file: string | null;
}

/** What is kept of a file beside its numbers: nothing that it says, and no name that may be a person's. */
export interface KeptFile {
	readonly name: string | null;
	/** Why it was not taken; null when it was. */
	readonly code: string | null;
}

export interface IngestResult {
	/** 0 published or nothing new, 1 a fault in the program, 2 wrong arguments, 3 something was refused or held back, 4 another ingest is running. */
	readonly exitCode: 0 | 1 | 2 | 3 | 4;
	readonly report: IngestReport;
	/** What may be kept of each file's name and fate, in their order; see `recordRun`. */
	readonly kept?: readonly KeptFile[];
	/** Paths of files that only wait for others. */
	readonly heldBack?: readonly string[];
}

/** A report about no file. */
export function endWith(
	exitCode: IngestResult['exitCode'],
	code: string,
	message: string,
	snapshot: string | null = null
): IngestResult {
	return {
		exitCode,
		report: { ok: exitCode === 0, code, message, snapshot, files: [], rejects_file: null }
	};
}

export const texts = {
	nothingNew: {
		ar: 'لا جديد: كل الملفات سبق تحميلها.',
		fr: 'Rien de nouveau : tous les fichiers sont déjà chargés.',
		en: 'Nothing new: every file is already loaded.'
	},
	noFile: {
		ar: 'لا يوجد أي ملف CSV للتحميل.',
		fr: 'Aucun fichier CSV à charger.',
		en: 'There is no CSV file to load.'
	},
	unchanged: {
		ar: 'المحتوى نفسه في ملف آخر من هذه الدفعة أو سبق تحميله',
		fr: "même contenu qu'un autre fichier de ce lot, ou déjà chargé",
		en: 'the content of another file of this run, or already loaded'
	},
	dryRun: {
		ar: 'تجربة: لم يُكتب أي شيء.',
		fr: "Essai : rien n'a été écrit.",
		en: 'Dry run: nothing was written.'
	}
} as const satisfies Record<string, Text>;

export function noRows(headerLine: number): Text {
	return {
		ar: `السطر ${headerLine}: عناوين دون أي سطر من المعطيات.`,
		fr: `ligne ${headerLine} : un en-tête et aucune ligne de données.`,
		en: `line ${headerLine}: a header and no row of data.`
	};
}

export function leftAside(name: string): Text {
	return {
		ar: `${name}: ليس مستخرجا (CSV أو XLSX)، تُرك جانبا`,
		fr: `${name} : pas un export (CSV ou XLSX), laissé de côté`,
		en: `${name}: no export (CSV or XLSX), left aside`
	};
}

export function published(id: string): Text {
	return {
		ar: `نُشرت النسخة ${id}.`,
		fr: `Instantané ${id} publié.`,
		en: `Snapshot ${id} published.`
	};
}

/** The end of a run of which some files were not taken, the first of them told. */
export function leftOut(snapshot: Text | null, first: Text, count: number): Text {
	const more = count > 1;
	return {
		ar: `${snapshot ? `${snapshot.ar} ` : ''}${more ? `ملفات لم تُقبل: ${count}، منها ` : ''}${first.ar}`,
		fr: `${snapshot ? `${snapshot.fr} ` : ''}${more ? `Fichiers écartés : ${count}, dont ` : ''}${first.fr}`,
		en: `${snapshot ? `${snapshot.en} ` : ''}${more ? `Files left out: ${count}, among them ` : ''}${first.en}`
	};
}

export function unknownDelivery(id: number): Text {
	return {
		ar: `لا يوجد تسليم رقمه ${id}. انظروا: npm run deliveries -- list`,
		fr: `Pas de livraison n° ${id}. Voir : npm run deliveries -- list`,
		en: `There is no delivery ${id}. See: npm run deliveries -- list`
	};
}

export function cannotReread({ id, files }: Delivery): Text {
	const name = files[0]?.name ?? '';
	return {
		ar: `لا يمكن قراءة التسليم ${id} (${name}) من الأرشيف: لم يتغير شيء. أعيدوا تحميل الملف نفسه.`,
		fr: `La livraison ${id} (${name}) ne peut plus être lue dans l'archive : rien n'a changé. Rechargez le fichier lui-même.`,
		en: `Delivery ${id} (${name}) cannot be read from the archive: nothing has changed. Load the file itself again.`
	};
}

export function damagedSnapshot(id: string): Text {
	return {
		ar: `النسخة ${id} تالفة، فيُتابع التحميل من التي قبلها.`,
		fr: `L'instantané ${id} est abîmé : reprise depuis le précédent.`,
		en: `Snapshot ${id} is damaged: going on from the one before it.`
	};
}

export const takenOver: Text = {
	ar: 'جُعلت ملفات الأرشيف تسليمات: يمكن سردها وسحبها بـ npm run deliveries.',
	fr: "Les fichiers de l'archive sont devenus des livraisons : npm run deliveries les liste et les retire.",
	en: 'The files of the archive have become deliveries: npm run deliveries lists and withdraws them.'
};

export function locked(owner: number): Text {
	return {
		ar: `تحميل آخر قيد التنفيذ (العملية ${owner}). أعيدوا المحاولة بعد انتهائه.`,
		fr: `Un autre chargement est en cours (processus ${owner}). Réessayez quand il sera fini.`,
		en: `Another ingest is running (process ${owner}). Try again when it has ended.`
	};
}

export function unknownColumn(header: string, near: readonly string[]): Text {
	const hint = near[0];
	return {
		ar: `العمود «${header}» غير معروف ولم يُقرأ${hint ? ` (هل المقصود «${hint}»؟)` : ''}`,
		fr: `colonne « ${header} » inconnue, non lue${hint ? ` (« ${hint} » ?)` : ''}`,
		en: `column "${header}" is not known and was not read${hint ? ` (is it "${hint}"?)` : ''}`
	};
}

export function unknownDataset(id: string, known: readonly string[]): Text {
	const list = known.join(', ');
	return {
		ar: `لا يوجد نوع معطيات باسم «${id}». المعروف: ${list}.`,
		fr: `Pas de jeu de données « ${id} ». Connus : ${list}.`,
		en: `There is no dataset "${id}". Known: ${list}.`
	};
}

/** A sentence about a file, after its name. */
export function prefixed(name: string, { ar, fr, en }: Text): Text {
	return { ar: `${name}: ${ar}`, fr: `${name}: ${fr}`, en: `${name}: ${en}` };
}
