/**
 * The search of an address as it is kept: names in a fixed order, several members of one name
 * joined by commas, nothing that is empty. A plain form sends repeated and empty names; addresses
 * hold only what the visitor chose, in the words of the API.
 */
export function tidySearch(entries: Iterable<readonly [string, string]>): string {
	const chosen = new Map<string, string[]>();
	for (const [name, value] of entries) {
		if (value === '') continue;
		chosen.set(name, [...(chosen.get(name) ?? []), value]);
	}
	const search = [...chosen]
		.map(([name, values]) => `${encodeURIComponent(name)}=${encodeMembers(values.join(','))}`)
		.join('&');
	return search ? `?${search}` : '';
}

/** True when a form sent the search as it is: it has empty or repeated names. */
export function isUntidy(search: URLSearchParams): boolean {
	const names = [...search.keys()];
	return new Set(names).size < names.length || [...search.values()].includes('');
}

function encodeMembers(value: string): string {
	return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
}
