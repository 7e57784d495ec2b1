import { isLanguage, type Language } from '$pipelines/contract/text';

/** The chamber's working language for visitors who ask for none of the three. */
export const fallbackLanguage: Language = 'fr';

/** The language of a page's address, or null outside the three. */
export function languageOfPath(pathname: string): Language | null {
	const first = pathname.split('/')[1];
	return isLanguage(first) ? first : null;
}

/** The best of the three for an Accept-Language header: by weight, then by order. */
export function languageOfHeader(header: string | null): Language {
	const wishes = (header ?? '').split(',').map((part, position) => {
		const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
		const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
		return { language: tag.split('-')[0], weight: weight ? Number(weight) : 1, position };
	});
	const best = wishes
		.filter(({ language, weight }) => isLanguage(language) && weight > 0)
		.sort((a, b) => b.weight - a.weight || a.position - b.position)[0];
	return best && isLanguage(best.language) ? best.language : fallbackLanguage;
}

/**
 * The language of an answer: of the path, else of `lang` where the path has none, else what the
 * visitor's browser asks for.
 */
export function languageOf(
	{ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
	accepted: string | null
): Language {
	const asked = searchParams.get('lang') ?? undefined;
	return (
		languageOfPath(pathname) ?? (isLanguage(asked) ? asked : null) ?? languageOfHeader(accepted)
	);
}

/** The same page in another language. */
export function addressIn(language: Language, { pathname, search }: URL): string {
	const rest = languageOfPath(pathname) ? pathname.split('/').slice(2) : [];
	return ['', language, ...rest].join('/') + search;
}
