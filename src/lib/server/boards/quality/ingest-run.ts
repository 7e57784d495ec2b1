import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { warningNames } from '$pipelines/contract/rules.ts';
import type { Language, Text } from '$pipelines/contract/text.ts';
import type { IngestRun } from '../../store/runs.ts';
import { formatMoment, formatNumber } from '$lib/i18n/formats.ts';
import { fileCount, quality as words, refusalWords } from '$lib/i18n/messages/quality.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import { accountSchema, type AccountModel } from './dataset-quality.ts';

export const ingestRunModelSchema = shape({
	run: v.string(),
	at: v.string(),
	moment: v.string(),
	published: v.boolean(),
	/** Published, refused for its data, or stopped by something else. */
	outcome: v.string(),
	code: v.string(),
	/** Why it, or a file of it, was refused; empty when all was taken. */
	reason: v.string(),
	fileCount: v.string(),
	totals: accountSchema,
	files: list(
		shape({
			...accountSchema.entries,
			name: v.string(),
			refused: v.boolean(),
			/** Why it was not taken. */
			reason: v.string()
		})
	),
	/** Files that are not listed, worded. */
	more: v.string()
});
export type IngestRunModel = v.InferOutput<typeof ingestRunModelSchema>;

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
