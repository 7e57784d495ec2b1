import type { DimensionId } from '../../dimensions/dimension.ts';
import type { ValuesQuery } from '../../query/question.ts';
import { unknownName } from '../../refusals/unknown-names.ts';
import type { Desk } from '../desk.ts';

/** A province among all of them, or a commune among those of its province. */
export interface Place {
	readonly id: string;
	readonly label: string;
	readonly dimension: Extract<DimensionId, 'province' | 'commune'>;
	/** The province that a commune lies in; null for a province. */
	readonly province: string | null;
	/** What figures of the place are filtered by, and those of the whole beside it. */
	readonly filters: ValuesQuery;
	readonly within: ValuesQuery;
}

export const provincesOf = (desk: Desk) =>
	desk.members('province').list.filter(({ id }) => id !== 'unknown');

/** @throws Refusal with the nearest ids where there is no such province or commune */
export function findPlace(desk: Desk, id: string): Place {
	const provinces = provincesOf(desk);
	const province = provinces.find((one) => one.id === id);
	if (province) {
		const label = province.label[desk.language];
		const filters = { province: id };
		return { id, label, dimension: 'province', province: null, filters, within: {} };
	}
	const communes = desk.members('commune').list.filter((one) => one.id !== 'unknown');
	const commune = communes.find((one) => one.id === id);
	if (!commune) throw unknownName('place', id, [...provinces, ...communes]);
	const parent = commune.parents?.province ?? null;
	return {
		...{ id, label: commune.label[desk.language], dimension: 'commune', province: parent },
		filters: { commune: id },
		within: parent === null ? {} : { province: parent }
	};
}
