import type { Language } from '$pipelines/contract/text.ts';
import type { DatasetQuality, Freshness } from '../../quality/describe.ts';
import { formatDate, formatMoment, formatNumber } from '$lib/i18n/formats.ts';
import { caseCount, dayCount, fileCount, quality as words } from '$lib/i18n/messages/quality.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import { rhythmOf } from './rhythm.ts';

export interface AccountModel {
	readonly read: number;
	readonly loaded: number;
	readonly rejected: number;
	readonly ignored: number;
}

/** A rule and what it found, with a few places to look at. */
export interface FindingModel {
	readonly rule: string;
	readonly label: string;
	readonly count: string;
	readonly examples: readonly string[];
}

export interface DatasetQualityModel {
	readonly id: string;
	readonly title: string;
	readonly status: Freshness;
	readonly age: string;
	readonly rhythm: string;
	readonly rows: string;
	readonly lastFile: {
		readonly name: string;
		readonly referenceDate: string;
		/** How it was read, and when. */
		readonly reading: readonly string[];
	} | null;
	readonly files: string;
	readonly totals: AccountModel;
	readonly rejects: readonly FindingModel[];
	readonly warnings: readonly FindingModel[];
	readonly tests: readonly {
		readonly test: string;
		readonly label: string;
		readonly passed: boolean;
		readonly failures: string;
	}[];
}

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
