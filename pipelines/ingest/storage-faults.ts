import type { Text } from '../contract/text.ts';

type Code = 'disk-full' | 'out-of-memory' | 'store-read-only';

/** What a disk that takes nothing more, or lets nobody write, and a memory too small say through Node and through DuckDB. */
const kinds: readonly [code: Code, pattern: RegExp][] = [
	[
		'disk-full',
		/ENOSPC|EDQUOT|no space left|disk quota exceeded|could not write all bytes|failed to offload/i
	],
	// DuckDB says this too of a disk on which there is no room to help itself: first comes the disk.
	['out-of-memory', /out of memory|failed to allocate|could not allocate/i],
	['store-read-only', /EROFS|EACCES|EPERM|read-only file system|permission denied/i]
];

export interface StorageFault {
	readonly code: Code;
	readonly message: Text;
}

/** The sentence for a folder of exports that may not be read: the store is not to blame; null for any other fault. */
export function exportFault(error: unknown, store: string): Text | null {
	const { code, path } = error as NodeJS.ErrnoException;
	if (path === undefined || path.startsWith(store)) return null;
	return code === 'EACCES' || code === 'EPERM' ? mayNotRead(path) : null;
}

/** The sentence for a fault of the machine under the store; null for any other. */
export function storageFault(error: unknown, store: string): StorageFault | null {
	const text = chainOf(error);
	const [code] = kinds.find(([, pattern]) => pattern.test(text)) ?? [];
	if (code === undefined) return null;
	return { code, message: sentences[code](store) };
}

/** Tidying after a snapshot is published: a fault in it is said, and no longer fails the run. */
export function afterwards(act: () => void, warn: (text: Text) => void): void {
	try {
		act();
	} catch (error) {
		warn(notTidied((error as Error).message));
	}
}

function chainOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = (error as NodeJS.ErrnoException).code ?? '';
	return `${code} ${error.message} ${error.cause ? chainOf(error.cause) : ''}`;
}

function diskFull(store: string): Text {
	return {
		ar: `القرص الذي يضم ${store} ممتلئ: لم يُنشر أي شيء، وما سبق نشره لم يتغير. أفرغوا مساحة ثم أعيدوا التحميل.`,
		fr: `Le disque qui porte ${store} est plein : rien n'est publié, ce qui l'était ne change pas. Libérez de la place puis relancez.`,
		en: `The disk that holds ${store} is full: nothing is published, and what was published has not changed. Free some space and run it again.`
	};
}

function readOnly(store: string): Text {
	return {
		ar: `لا يمكن الكتابة في ${store}: لم يُنشر أي شيء. اسمحوا بالكتابة فيه ثم أعيدوا التحميل.`,
		fr: `${store} ne peut pas être écrit : rien n'est publié. Rendez-le accessible en écriture puis relancez.`,
		en: `${store} cannot be written to: nothing is published. Make it writable and run it again.`
	};
}

function outOfMemory(): Text {
	return {
		ar: 'لم تكف الذاكرة الممنوحة لقاعدة المعطيات: لم يُنشر أي شيء، وما سبق نشره لم يتغير. أعيدوا التحميل بذاكرة أكبر، مثلا MIRSAD_MEMORY=2GB.',
		fr: "La mémoire donnée à la base n'a pas suffi : rien n'est publié, ce qui l'était ne change pas. Relancez avec davantage, par exemple MIRSAD_MEMORY=2GB.",
		en: 'The memory given to the database was not enough: nothing is published, and what was published has not changed. Run it again with more, such as MIRSAD_MEMORY=2GB.'
	};
}

const sentences: Readonly<Record<Code, (store: string) => Text>> = {
	'disk-full': diskFull,
	'out-of-memory': outOfMemory,
	'store-read-only': readOnly
};

function notTidied(cause: string): Text {
	return {
		ar: `نُشرت المعطيات، لكن ما يليها لم يكتمل: ${cause}`,
		fr: `Les données sont publiées, mais la suite n'a pas abouti : ${cause}`,
		en: `The data is published, but what follows did not succeed: ${cause}`
	};
}

function mayNotRead(path: string): Text {
	return {
		ar: `${path}: لا يُسمح بقراءته. أعطوا حق قراءته ثم أعيدوا التحميل.`,
		fr: `${path} : lecture refusée. Donnez le droit de le lire puis relancez.`,
		en: `${path}: it may not be read. Give the right to read it and run it again.`
	};
}
