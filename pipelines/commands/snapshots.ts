import { DuckDBInstance } from '@duckdb/node-api';
import { defineCommand } from 'citty';
import type { Language, Text } from '../contract/text.ts';
import type { Environment } from '../environment.ts';
import { readPointer, snapshotFile } from '../store/follow.ts';
import { readKept, writeKept } from '../store/kept.ts';
import { dropTexts, keepTexts } from '../store/kept-texts.ts';
import { takeLock } from '../store/lock.ts';
import { keptSnapshots, pointTo, pruneSnapshots, snapshotsKept } from '../store/publish.ts';
import { UsageError } from './usage.ts';

/** `npm run snapshots -- list | show ID | rollback ID | keep ID --name TEXT | unkeep ID | prune`. */
export function snapshotsCommand(environment: Environment, language: Language) {
	return defineCommand({
		meta: {
			name: 'snapshots',
			description: 'list | show ID | rollback ID | keep ID --name TEXT | unkeep ID | prune'
		},
		async run({ rawArgs }) {
			const { store } = environment;
			const [action = '', id = '', ...more] = rawArgs;
			const takesId = ['show', 'rollback', 'keep', 'unkeep'].includes(action);
			if ((more.length && action !== 'keep') || (!takesId && id)) throw new UsageError(usage);
			switch (action) {
				case 'list':
					return list(store, language);
				case 'show':
					return await show(store, known(store, id), language);
				case 'rollback': {
					const lines = await filesOf(store, known(store, id), language);
					withLock(store, () => pointTo(store, known(store, id)));
					console.log(texts.rolledBack(id, lines.length)[language]);
					return 0;
				}
				case 'keep':
				case 'unkeep': {
					// One whose file is gone can still be struck off.
					if (action === 'keep' || !readKept(store).has(id)) known(store, id);
					withLock(store, () => {
						const kept = new Map(readKept(store));
						if (action === 'keep') {
							keepTexts(environment, id);
							kept.set(id, nameOf(more));
						} else {
							dropTexts(store, id);
							kept.delete(id);
						}
						writeKept(store, kept);
					});
					console.log(texts[action](id)[language]);
					return 0;
				}
				case 'prune': {
					const prune = () =>
						pruneSnapshots(store, { current: readPointer(store) }, snapshotsKept, new Date());
					const removed = keptSnapshots(store, new Date()).length ? withLock(store, prune) : [];
					for (const gone of removed) console.log(gone);
					console.log(texts.pruned(removed.length)[language]);
					return 0;
				}
				default:
					throw new UsageError(usage);
			}
		}
	});
}

/** The words behind `--name`, as one argument or several. */
function nameOf(args: readonly string[]): string {
	const [option, ...words] = args;
	if (option !== undefined && option !== '--name') throw new UsageError(usage);
	return words.join(' ');
}

const usage: Text = {
	ar: 'الأمر snapshots يأخذ: list أو show ID أو rollback ID أو keep ID --name TEXT أو unkeep ID أو prune.',
	fr: 'snapshots prend list, show ID, rollback ID, keep ID --name TEXTE, unkeep ID ou prune.',
	en: 'snapshots takes list, show ID, rollback ID, keep ID --name TEXT, unkeep ID or prune.'
};

const texts = {
	none: {
		ar: 'لا توجد أي نسخة محفوظة.',
		fr: 'Aucun instantané conservé.',
		en: 'No snapshot is kept.'
	},
	file: { ar: 'الملف', fr: 'fichier', en: 'file' },
	dataset: { ar: 'نوع المعطيات', fr: 'jeu de données', en: 'dataset' },
	date: { ar: 'تاريخ المرجع', fr: 'date de référence', en: 'reference date' },
	read: { ar: 'مقروءة', fr: 'lues', en: 'read' },
	loaded: { ar: 'محمَّلة', fr: 'chargées', en: 'loaded' },
	rejected: { ar: 'مرفوضة', fr: 'rejetées', en: 'rejected' },
	ignored: { ar: 'متجاهَلة', fr: 'ignorées', en: 'ignored' },
	sample: { ar: 'نموذج', fr: 'exemple', en: 'sample' },
	rolledBack: (id: string, files: number) => ({
		ar: `النسخة المنشورة الآن هي ${id} (عدد الملفات: ${files}).`,
		fr: `L'instantané publié est maintenant ${id} (fichiers : ${files}).`,
		en: `The published snapshot is now ${id} (files: ${files}).`
	}),
	keep: (id: string) => ({
		ar: `تبقى النسخة ${id} محفوظة.`,
		fr: `L'instantané ${id} reste conservé.`,
		en: `Snapshot ${id} stays kept.`
	}),
	unkeep: (id: string) => ({
		ar: `لم تعد النسخة ${id} محفوظة دائما.`,
		fr: `L'instantané ${id} n'est plus conservé à part.`,
		en: `Snapshot ${id} is no longer kept apart.`
	}),
	pruned: (count: number) => ({
		ar: `عدد النسخ المحذوفة: ${count}.`,
		fr: `Instantanés supprimés : ${count}.`,
		en: `Snapshots removed: ${count}.`
	})
};

function list(store: string, language: Language): number {
	const current = readPointer(store);
	const ids = keptSnapshots(store, new Date());
	const kept = readKept(store);
	for (const id of ids) {
		const name = kept.has(id) ? ` = ${kept.get(id) ?? ''}` : '';
		console.log(`${id === current ? '*' : ' '} ${id}${name.trimEnd()}`);
	}
	if (ids.length === 0) console.log(texts.none[language]);
	return 0;
}

async function show(store: string, id: string, language: Language): Promise<number> {
	console.table(await filesOf(store, id, language));
	return 0;
}

/** The files of a snapshot with what became of their rows; refuses one that does not open. */
async function filesOf(
	store: string,
	id: string,
	language: Language
): Promise<Record<string, unknown>[]> {
	const headers = [
		texts.file,
		texts.dataset,
		texts.date,
		texts.read,
		texts.loaded,
		texts.rejected,
		texts.ignored,
		texts.sample
	].map((text) => text[language]);
	try {
		const instance = await DuckDBInstance.create(snapshotFile(store, id), {
			access_mode: 'READ_ONLY'
		});
		try {
			const connection = await instance.connect();
			const reader = await connection.runAndReadAll(
				`select name, dataset, reference_date::varchar, read::double, loaded::double, rejected::double, ignored::double, sample
				from meta.files order by file`
			);
			connection.closeSync();
			return reader
				.getRows()
				.map((row) => Object.fromEntries(row.map((cell, index) => [headers[index] ?? '', cell])));
		} finally {
			instance.closeSync();
		}
	} catch {
		throw new UsageError(cannotOpen(id));
	}
}

function known(store: string, id: string): string {
	if (keptSnapshots(store, new Date()).includes(id)) return id;
	throw new UsageError({
		ar: `لا توجد نسخة محفوظة باسم «${id}». انظروا: npm run snapshots -- list`,
		fr: `Pas d'instantané conservé « ${id} ». Voir : npm run snapshots -- list`,
		en: `There is no kept snapshot "${id}". See: npm run snapshots -- list`
	});
}

function cannotOpen(id: string): Text {
	return {
		ar: `تعذر فتح النسخة ${id}: ملفها تالف أو من إصدار آخر. اختاروا نسخة أخرى.`,
		fr: `L'instantané ${id} ne s'ouvre pas : son fichier est abîmé ou d'une autre version. Prenez-en un autre.`,
		en: `Snapshot ${id} cannot be opened: its file is damaged or of another version. Take another one.`
	};
}

function withLock<Result>(store: string, act: () => Result): Result {
	const release = takeLock(store);
	try {
		return act();
	} finally {
		release();
	}
}
