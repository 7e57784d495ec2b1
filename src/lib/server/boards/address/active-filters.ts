import * as v from 'valibot';
import { shape } from '$lib/schema.ts';
import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { PageAddress } from './page-address.ts';
import type { Desk } from '../desk.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import { formatList } from '$lib/i18n/formats.ts';
import { toggled } from '$lib/address/toggle.ts';
import { readMembers } from '$lib/address/written-members.ts';

/** A chosen member, with the address of the page without it. */
export const activeFilterSchema = shape({
	dimension: v.string(),
	member: v.string(),
	label: v.string(),
	without: v.string()
});
export type ActiveFilter = v.InferOutput<typeof activeFilterSchema>;

/** What the page is filtered by, in words, each with the way to leave it. */
export function readActiveFilters(
	desk: Desk,
	reach: readonly DimensionId[],
	{ path, search }: PageAddress
): ActiveFilter[] {
	return reach
		.filter((dimension) => search.has(dimension))
		.flatMap((dimension) => {
			const members = desk.members(dimension);
			const ids = readMembers(search.get(dimension) ?? '');
			return ids.map((member) => ({
				dimension,
				member,
				label: members.labelOf(member),
				without: path + toggled(search, dimension, member)
			}));
		});
}

/** "Filtered by province and sex does not hold here", for a figure that lacks those dimensions. */
export function namesOf(dimensions: readonly DimensionId[], language: Language): string {
	return formatList(
		dimensions.map((name) => dimensionOf(name).label[language]),
		language
	);
}
