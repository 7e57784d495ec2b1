import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { freshnessSchema, type DatasetQuality } from '../../quality/describe.ts';
import { formatDate, formatMoment, formatNumber } from '$lib/i18n/formats.ts';
import { caseCount, dayCount, fileCount, quality as words } from '$lib/i18n/messages/quality.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import { rhythmOf } from './rhythm.ts';

export const accountSchema = shape({
	read: v.number(),
	loaded: v.number(),
	rejected: v.number(),
	ignored: v.number()
});
export type AccountModel = v.InferOutput<typeof accountSchema>;

/** A rule and what it found, with a few places to look at. */
export const findingSchema = shape({
	rule: v.string(),
	label: v.string(),
	count: v.string(),
	examples: list(v.string())
});
export type FindingModel = v.InferOutput<typeof findingSchema>;

export const datasetQualityModelSchema = shape(
	{
		id: v.string(),
		title: v.string(),
		status: freshnessSchema,
		age: v.string(),
		rhythm: v.string(),
		rows: v.string(),
		lastFile: v.nullable(
			shape({
				name: v.string(),
				referenceDate: v.string(),
				/** How it was read, and when. */
				reading: list(v.string())
			})
		),
		files: v.string(),
		totals: accountSchema,
		rejects: list(findingSchema),
		warnings: list(findingSchema),
		tests: list(
			shape({
				test: v.string(),
				label: v.string(),
				passed: v.boolean(),
				failures: v.string()
			})
		)
	},
	'DatasetAccount'
);
export type DatasetQualityModel = v.InferOutput<typeof datasetQualityModelSchema>;

export function datasetQuality(dataset: DatasetQuality, language: Language): DatasetQualityModel {
	const number = (value: number) => formatNumber(value, language);
	const days = (count: number) => sayCount(dayCount, language, count, { n: number(count) });
	const cases = (count: number) => sayCount(caseCount, language, count, { n: number(count) });
	const files = (count: number) => sayCount(fileCount, language, count, { n: number(count) });
	const ageOf = (age: number) => {
		if (age === 0) return words.today[language];
		return age < 0 ? say(words.ahead, language, { days: days(-age) }) : days(age);
	};
	const { id, title, status, age_days: age, last_file: last } = dataset;
	return {
		id,
		title: title[language],
		status,
		age: age === null ? '' : ageOf(age),
		rhythm: rhythmOf(dataset.rhythm_days, language),
		rows: number(dataset.rows),
		lastFile: last && {
			name: last.name,
			referenceDate: formatDate(last.reference_date, language),
			reading: [
				say(words.loadedAt, language, { moment: formatMoment(last.loaded_at, language) }),
				last.encoding,
				say(words.delimiter, language, {
					sign: last.delimiter === '\t' ? words.tab[language] : last.delimiter
				}),
				say(words.header, language, { line: number(last.header_row) })
			]
		},
		files: files(dataset.files),
		totals: dataset.totals,
		rejects: dataset.rejects.map(({ rule, label, count, examples }) => ({
			rule,
			label: label[language],
			count: cases(count),
			examples: examples.map(({ file, record, column_label: column }) => {
				const place = { file, record: number(record) };
				return column
					? say(words.place, language, { ...place, column: column[language] })
					: say(words.placeOfRow, language, place);
			})
		})),
		warnings: dataset.warnings.map(({ rule, label, count, files: told, examples }) => ({
			rule,
			label: label[language],
			count: `${cases(count)} · ${files(told)}`,
			examples: examples.map(({ file, message }) =>
				say(words.warned, language, { file, message: message[language] })
			)
		})),
		tests: dataset.tests.map(({ test, label, passed, failures }) => ({
			test,
			label: label[language],
			passed,
			failures: number(failures)
		}))
	};
}
