import type { Language } from '$pipelines/contract/text';
import type { Client, DimensionId } from '$lib/api';
import { formatList } from '$lib/i18n/formats';
import { dimensionNames } from '$lib/i18n/messages/names';
import { readMembers } from './members';
import { toggled } from './toggle';

/** A chosen member, with the address of the page without it. */
export interface ActiveFilter {
	readonly dimension: string;
	readonly member: string;
	readonly label: string;
	readonly without: string;
}

/** What the page is filtered by, in words, each with the way to leave it. */
export async function readActiveFilters(
	client: Client,
	reach: readonly DimensionId[],
	url: URL,
	language: Language
): Promise<ActiveFilter[]> {
	const chosen = reach.filter((dimension) => url.searchParams.has(dimension));
	const lists = await Promise.all(
		chosen.map(async (dimension) => {
			const members = await readMembers(client, dimension, language);
			const ids = url.searchParams.get(dimension)?.split(',') ?? [];
			return ids.map((member) => ({
				dimension,
				member,
				label: members.labelOf(member),
				without: url.pathname + toggled(url.searchParams, dimension, member)
			}));
		})
	);
	return lists.flat();
}

/** "Filtered by province and sex does not hold here", for a figure that lacks those dimensions. */
export function namesOf(dimensions: readonly string[], language: Language): string {
	return formatList(
		dimensions.map((name) => dimensionNames[name]?.[language] ?? name),
		language
	);
}
