import type { Language } from '$pipelines/contract/text';
import type { ResultKind, SearchResult } from '$lib/api';
import { resultKinds } from '$lib/i18n/messages/search';

/** A result as a reader of one language sees it. */
export interface ShownResult {
	readonly href: string;
	readonly label: string;
	readonly code: string | null;
	readonly detail: string | null;
	/** The name that was recognised, where it is another than the label. */
	readonly other: { readonly language: Language; readonly text: string } | null;
}

export interface ResultGroup {
	readonly kind: ResultKind;
	readonly title: string;
	readonly results: readonly ShownResult[];
}

/** Results by kind, the kind of the best one first; `most` of each. */
export function groupResults(
	results: readonly SearchResult[],
	language: Language,
	most = Infinity
): ResultGroup[] {
	return [...new Set(results.map(({ kind }) => kind))].map((kind) => ({
		kind,
		title: resultKinds[kind][language],
		results: results
			.filter((result) => result.kind === kind)
			.slice(0, most)
			.map((result) => showResult(result, language))
	}));
}

function showResult(
	{ path, label, code, detail, matched }: SearchResult,
	language: Language
): ShownResult {
	const names = [label.ar, label.fr, label.en];
	// a definition that mentions the words is no name of the thing
	const named = matched && names.includes(matched.text) && matched.text !== label[language];
	return {
		href: `/${language}${path}`,
		label: label[language],
		code,
		detail: detail?.[language] ?? null,
		other: named ? matched : null
	};
}
