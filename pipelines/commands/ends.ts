import { dirname } from 'node:path';
import type { Language, Text } from '../contract/text.ts';
import { EnvironmentError } from '../environment.ts';
import { NoSuchPath } from '../ingest/collect.ts';
import { endWith, locked, type IngestResult } from '../ingest/report.ts';
import { storageFault } from '../ingest/storage-faults.ts';
import { ReferenceRefused } from '../reference/faults.ts';
import { Locked } from '../store/lock.ts';
import { UsageError } from './usage.ts';

/** How a command ends that threw: what people did is said in a sentence, a fault in the program with its trace. */
export function describeEnd(error: unknown, language: Language): IngestResult {
	if (error instanceof NoSuchPath) {
		return endWith(2, 'no-such-path', noSuchPath(error.message)[language]);
	}
	if (error instanceof UsageError) {
		return endWith(2, 'wrong-arguments', error.text[language]);
	}
	if (error instanceof EnvironmentError || isParserError(error)) {
		return endWith(2, 'wrong-arguments', error.message);
	}
	if (error instanceof ReferenceRefused) return endWith(3, 'bad-reference', error.text[language]);
	if (error instanceof Locked) return endWith(4, 'locked', locked(error.owner)[language]);
	const { path } = error as NodeJS.ErrnoException;
	const machine = storageFault(error, path === undefined ? '' : dirname(path));
	if (machine && (path !== undefined || machine.code === 'out-of-memory')) {
		return endWith(1, machine.code, machine.message[language]);
	}
	console.error(error);
	return endWith(1, 'fault', fault[language]);
}

function isParserError(error: unknown): error is Error {
	return error instanceof Error && error.name === 'CLIError';
}

function noSuchPath(path: string): Text {
	return {
		ar: `${path}: لا يوجد ملف أو مجلد بهذا الاسم.`,
		fr: `${path} : ni fichier ni dossier de ce nom.`,
		en: `${path}: no such file or folder.`
	};
}

const fault: Text = {
	ar: 'حدث خلل في البرنامج: تفاصيله أعلاه لمن يصونه.',
	fr: 'Le programme a échoué ; le détail ci-dessus est pour qui le maintient.',
	en: 'The program failed; the details above are for whoever maintains it.'
};
