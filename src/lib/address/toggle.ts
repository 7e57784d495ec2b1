import { tidySearch } from './tidy-search';
import { readMembers, writeMembers } from './written-members';

/** The search with a member chosen that was not, or no longer chosen when it was. */
export function toggled(search: URLSearchParams, dimension: string, member: string): string {
	const chosen = readMembers(search.get(dimension) ?? '').filter(Boolean);
	const next = chosen.includes(member)
		? chosen.filter((other) => other !== member)
		: [...chosen, member];
	return withChoice(search, dimension, writeMembers(next));
}

/** The search with one name set, or left out when its value is empty; the others keep their order. */
export function withChoice(search: URLSearchParams, name: string, value: string): string {
	const known = search.has(name);
	return tidySearch([
		...[...search].map(([other, old]): [string, string] => [other, other === name ? value : old]),
		...(known ? [] : [[name, value] satisfies [string, string]])
	]);
}

/** The search with the months that were chosen on a time axis. */
export function withPeriod(
	search: URLSearchParams,
	{ from, to }: { readonly from: string; readonly to: string }
): string {
	return withChoice(new URLSearchParams(withChoice(search, 'from', from)), 'to', to);
}
