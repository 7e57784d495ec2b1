import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { Explanation } from '../../analysis/explain.ts';
import { formatDate, formatNumber } from '$lib/i18n/formats.ts';
import { rowsOf } from '$lib/i18n/messages/analysis.ts';
import { chrome } from '$lib/i18n/messages/chrome.ts';
import { fileCount } from '$lib/i18n/messages/quality.ts';
import { sayCount } from '$lib/i18n/say.ts';
import { formatValue, wordOf } from '$lib/figures/value.ts';

const explainedTermSchema = shape({
	meaning: v.string(),
	value: v.string(),
	/** Unrounded; empty when it is not told. */
	raw: v.string()
});
type ExplainedTerm = v.InferOutput<typeof explainedTermSchema>;

/** How a figure came about, in words. */
export const explainedSchema = shape({
	formula: v.string(),
	value: v.string(),
	numerator: explainedTermSchema,
	denominator: v.nullable(explainedTermSchema),
	territories: v.string(),
	time: v.string(),
	timing: v.string(),
	/** Where it stands against its target, with the calculation; empty without a target. */
	status: v.string(),
	rules: list(v.string()),
	sources: list(
		shape({
			dataset: v.string(),
			title: v.string(),
			rows: v.string(),
			files: list(
				shape({
					name: v.string(),
					date: v.string()
				})
			),
			/** Files that are not listed, worded. */
			more: v.string()
		})
	)
});
export type Explained = v.InferOutput<typeof explainedSchema>;

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
