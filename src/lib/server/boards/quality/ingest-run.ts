import { warningNames } from '$pipelines/contract/rules.ts';
import type { Language, Text } from '$pipelines/contract/text.ts';
import type { IngestRun } from '../../store/runs.ts';
import { formatMoment, formatNumber } from '$lib/i18n/formats.ts';
import { fileCount, quality as words, refusalWords } from '$lib/i18n/messages/quality.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import type { AccountModel } from './dataset-quality.ts';

export interface IngestRunModel {
	readonly run: string;
	readonly at: string;
	readonly moment: string;
	readonly published: boolean;
	/** Published, refused for its data, or stopped by something else. */
	readonly outcome: string;
	readonly code: string;
	/** Why it, or a file of it, was refused; empty when all was taken. */
	readonly reason: string;
	readonly fileCount: string;
	readonly totals: AccountModel;
	readonly files: readonly (AccountModel & {
		readonly name: string;
		readonly refused: boolean;
		/** Why it was not taken. */
		readonly reason: string;
	})[];
	/** Files that are not listed, worded. */
	readonly more: string;
}

const filesShown = 8;
const reasons: Readonly<Record<string, Text>> = { ...warningNames, ...refusalWords };

export function ingestRun(run: IngestRun, language: Language): IngestRunModel {
	const { files, published, code, exit_code: exitCode } = run;
	const reasonOf = (why: string | null) =>
		why === null || why === 'published' ? '' : (reasons[why]?.[language] ?? why);
	const counted = (count: number) =>
		sayCount(fileCount, language, count, { n: formatNumber(count, language) });
	const sum = (name: keyof AccountModel) => files.reduce((total, file) => total + file[name], 0);
	// What there is something to say about comes first; the sort keeps the order of the rest.
	const telling = (file: IngestRun['files'][number]) =>
		(file.dataset === null && file.status === 'refused' ? 2 : 0) + (file.rejected > 0 ? 1 : 0);
	const shown = [...files].sort((a, b) => telling(b) - telling(a)).slice(0, filesShown);
	const hidden = files.length - shown.length;
	return {
		run: run.run,
		at: run.at,
		moment: formatMoment(run.at, language),
		published,
		outcome: (published ? words.published : exitCode === 3 ? words.refused : words.failedRun)[
			language
		],
		code,
		reason: reasonOf(code),
		fileCount: counted(files.length),
		totals: {
			read: sum('read'),
			loaded: sum('loaded'),
			rejected: sum('rejected'),
			ignored: sum('ignored')
		},
		files: shown.map(({ name, status, code, read, loaded, rejected, ignored }) => ({
			name: name ?? words.unnamed[language],
			refused: status === 'refused',
			reason: reasonOf(code),
			read,
			loaded,
			rejected,
			ignored
		})),
		more: hidden > 0 ? say(words.moreFiles, language, { files: counted(hidden) }) : ''
	};
}
