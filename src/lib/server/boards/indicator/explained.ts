import type { Language } from '$pipelines/contract/text.ts';
import type { Explanation } from '../../analysis/explain.ts';
import { formatDate, formatNumber } from '$lib/i18n/formats.ts';
import { rowsOf } from '$lib/i18n/messages/analysis.ts';
import { chrome } from '$lib/i18n/messages/chrome.ts';
import { fileCount } from '$lib/i18n/messages/quality.ts';
import { sayCount } from '$lib/i18n/say.ts';
import { formatValue, wordOf } from '$lib/figures/value.ts';

/** How a figure came about, in words. */
export interface Explained {
	readonly formula: string;
	readonly value: string;
	readonly numerator: ExplainedTerm;
	readonly denominator: ExplainedTerm | null;
	readonly territories: string;
	readonly time: string;
	readonly timing: string;
	/** Where it stands against its target, with the calculation; empty without a target. */
	readonly status: string;
	readonly rules: readonly string[];
	readonly sources: readonly {
		readonly dataset: string;
		readonly title: string;
		readonly rows: string;
		readonly files: readonly { readonly name: string; readonly date: string }[];
		/** Files that are not listed, worded. */
		readonly more: string;
	}[];
}

interface ExplainedTerm {
	readonly meaning: string;
	readonly value: string;
	/** Unrounded; empty when it is not told. */
	readonly raw: string;
}

/** The latest files; the quality page has them all. */
const mostFiles = 3;
const accounts = ['read', 'loaded', 'rejected', 'ignored'] as const;

export function explainedOf(explanation: Explanation, language: Language): Explained {
	const { value, flag, unit, numerator, denominator, combines, status, target } = explanation;
	const number = (count: number) => formatNumber(count, language);
	const termOf = ({ meaning, value: told }: Explanation['numerator']): ExplainedTerm => ({
		meaning: meaning[language],
		value: told === null ? wordOf(flag, language) : number(told),
		raw: told === null ? '' : String(told)
	});
	return {
		formula: explanation.formula[language],
		value: value === null ? wordOf(flag, language) : formatValue(value, unit, language),
		numerator: termOf(numerator),
		denominator: denominator && termOf(denominator),
		territories: combines.territories[language],
		time: combines.time[language],
		timing: explanation.timing[language],
		status: target === null ? '' : status.sentence[language],
		rules: explanation.disclosure.rules.map((rule) => rule[language]),
		sources: explanation.sources.map(({ dataset, title, files, ...account }) => ({
			dataset,
			title: title[language],
			rows: accounts
				.map((part) =>
					sayCount(rowsOf[part], language, account[part], { n: number(account[part]) })
				)
				.join(`${chrome.comma[language]} `),
			files: files
				.slice(-mostFiles)
				.map(({ name, reference_date }) => ({ name, date: formatDate(reference_date, language) })),
			more:
				files.length > mostFiles
					? sayCount(fileCount, language, files.length, { n: number(files.length) })
					: ''
		}))
	};
}
