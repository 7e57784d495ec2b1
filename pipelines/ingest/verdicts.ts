import type { Dataset } from '../contract/dataset.ts';
import type { Language, Text } from '../contract/text.ts';
import { totalsOf, type CheckedDataset, type FileCounts } from './check-files.ts';
import { noRows } from './report.ts';

/** Why a file that was read is not taken. */
export interface Verdict {
	readonly status: 'refused' | 'held-back';
	readonly code: string;
	readonly text: Text;
	/** True when it waits for another file rather than for somebody to look at it. */
	readonly waits?: boolean;
}

export type Verdicts = Map<number, Verdict>;

/** Of two files of one extract, so many rows of the shorter may have a key of the other. */
const sharedKeys = 0.1;

/** What stands against files by themselves: too many rejects, no row, a period that contradicts, an order that nobody can tell. */
export function judgeFiles(
	checked: CheckedDataset,
	isWanted: (file: number) => boolean,
	acceptRejects: boolean
): Verdicts {
	const verdicts: Verdicts = new Map();
	const refuse = (file: number, code: string, text: Text) => {
		if (!verdicts.has(file)) verdicts.set(file, { status: 'refused', code, text });
	};
	for (const [file, { code, text }] of checked.refusals) refuse(file, code, text);
	for (const { file, first, rows } of checked.conflicts) {
		const shorter = Math.min(readOf(checked, file), readOf(checked, first));
		if (rows <= shorter * sharedKeys) continue;
		const names = [first, file].map((one) => nameOf(checked, one)) as [string, string];
		for (const one of [first, file]) refuse(one, 'order-unknown', orderUnknown(...names));
	}
	const { rejectsThreshold } = checked.dataset;
	// What is ignored never helps a file past the threshold.
	const isOver = ({ read, ignored }: FileCounts, rejected: number) =>
		rejected > (read - ignored) * rejectsThreshold;
	const totals = totalsOf(checked, isWanted);
	const corrected = [...checked.counts.keys()].reduce(
		(sum, file) => sum + correctedIn(checked, file),
		0
	);
	for (const { source } of checked.arrivals) {
		const { file, layout } = source;
		const counts = checked.counts.get(file);
		if (!counts || !isWanted(file)) continue;
		if (counts.read === counts.ignored) refuse(file, 'no-rows', noRows(layout.headerLine));
		const left = counts.rejected - correctedIn(checked, file);
		const isEmpty = counts.loaded === 0 && left === counts.rejected;
		const isBad = isOver(totals, totals.rejected - corrected) && isOver(counts, left);
		if (left > 0 && (isEmpty || (isBad && !acceptRejects))) {
			const text = tooManyRejects(checked.dataset, counts.read, counts.rejected);
			refuse(file, 'too-many-rejects', text);
		}
	}
	return verdicts;
}

/** Rejected rows of a file that corrections of the same run bring back. */
function correctedIn({ bases, counts }: CheckedDataset, file: number): number {
	return [...bases].reduce(
		(sum, [correction, base]) =>
			sum +
			(base?.file === file && correction !== file ? (counts.get(correction)?.loaded ?? 0) : 0),
		0
	);
}

function readOf({ counts }: CheckedDataset, file: number): number {
	return counts.get(file)?.read ?? 0;
}

function nameOf({ arrivals }: CheckedDataset, file: number): string {
	return arrivals.find(({ source }) => source.file === file)?.source.name ?? '';
}

function tooManyRejects(
	{ title, rejectsThreshold }: Dataset,
	read: number,
	rejected: number
): Text {
	const share = (language: Language) =>
		new Intl.NumberFormat({ ar: 'ar-MA-u-nu-latn', fr: 'fr-FR', en: 'en-GB' }[language], {
			style: 'percent',
			maximumFractionDigits: 1
		}).format(rejected / read);
	const limit = `${rejectsThreshold * 100}`;
	return {
		ar: `«${title.ar}»: الأسطر المرفوضة: ${rejected} من أصل ${read} (${share('ar')})، أي أكثر من ${limit}%. صححوا الملف نفسه ثم أعيدوا تحميله، أو حمّلوه مع ملف مرفوضاته المصحح، أو أضيفوا --accept-rejects.`,
		fr: `« ${title.fr} » : lignes rejetées : ${rejected} sur ${read} (${share('fr')}), plus de ${limit} %. Corrigez le fichier lui-même et rechargez-le, ou chargez-le ensemble avec ses rejets corrigés, ou ajoutez --accept-rejects.`,
		en: `"${title.en}": rejected rows: ${rejected} of ${read} (${share('en')}), more than ${limit}%. Correct the file itself and load it again, or load it together with its corrected rejects, or add --accept-rejects.`
	};
}

function orderUnknown(first: string, second: string): Text {
	return {
		ar: `${first} و${second} مستخرجان للمعطيات نفسها ولا شيء يدل على أحدثهما. ضعوا التاريخ في اسميهما، أو حمّلوا الأقدم ثم الأحدث.`,
		fr: `${first} et ${second} sont deux extractions des mêmes données et rien ne dit laquelle est la plus récente. Mettez leur date dans leur nom, ou chargez la plus ancienne puis l'autre.`,
		en: `${first} and ${second} are two extracts of the same data and nothing tells which is the later. Put their dates into their names, or load the older one first.`
	};
}

/** A part of an extract of which another part is not taken, or a correction whose file is not. */
export function waitsFor(name: string): Verdict {
	return {
		status: 'held-back',
		code: 'depends',
		waits: true,
		text: {
			ar: `ينتظر: ${name} من المستخرج نفسه لم يُقبل. حمّلوهما معا بعد تصحيحه.`,
			fr: `en attente : ${name}, de la même extraction, n'est pas accepté. Chargez-les ensemble une fois corrigé.`,
			en: `waiting: ${name}, of the same extract, is not accepted. Load them together once it is corrected.`
		}
	};
}

export const otherRefused: Verdict = {
	status: 'held-back',
	code: 'other-refused',
	waits: true,
	text: {
		ar: 'لم يُحمَّل: رُفض ملف آخر من الدفعة نفسها، والمطلوب الكل أو لا شيء',
		fr: 'non chargé : un autre fichier du même lot est écarté, et vous avez demandé tout ou rien',
		en: 'not loaded: another file of the run is left out, and all or nothing was asked for'
	}
};

export const orphanCorrection: Verdict = {
	status: 'refused',
	code: 'orphan-correction',
	text: {
		ar: 'هذا ملف مرفوضات مصحح، والملف الذي جاءت منه لم يُحمَّل. حمّلوهما معا في أمر واحد، أو صححوا الملف نفسه وحمّلوه.',
		fr: "ce sont des rejets corrigés et le fichier dont ils viennent n'est pas chargé. Chargez les deux ensemble, dans la même commande, ou corrigez le fichier lui-même et chargez-le.",
		en: 'these are corrected rejects and the file that they come from is not loaded. Load both together, in one command, or correct the file itself and load that.'
	}
};

export function staleCorrection(by: string): Verdict {
	return {
		status: 'refused',
		code: 'stale-correction',
		text: {
			ar: `هذا تصحيح لمعطيات عوضتها معطيات أحدث سارية (${by}). صححوا الأحدث إن لزم.`,
			fr: `cette correction porte sur des données remplacées depuis par de plus récentes (${by}). Corrigez celles-ci s'il le faut.`,
			en: `this corrects data that later data has replaced (${by}). Correct the later data if need be.`
		}
	};
}

/** Bytes that are known, given again while later data is in force. */
export function superseded(by: string, id: number): Verdict {
	return {
		status: 'held-back',
		code: 'superseded',
		text: {
			ar: `سبق تحميله، ومعطيات أحدث سارية مكانه (${by}). لإعادته: npm run deliveries -- withdraw ${id}، أو --accept-changes.`,
			fr: `déjà chargé, et des données plus récentes sont en vigueur à sa place (${by}). Pour le remettre : npm run deliveries -- withdraw ${id}, ou --accept-changes.`,
			en: `already loaded, and later data is in force in its place (${by}). To put it back: npm run deliveries -- withdraw ${id}, or --accept-changes.`
		}
	};
}
