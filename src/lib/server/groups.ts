import { groupIds, groups, isGroupId, type GroupId } from '$lib/i18n/groups.ts';
import { unknownName } from './refusals/unknown-names.ts';

/** @throws Refusal with the nearest ids when there is none. */
export function findGroup(id: string): GroupId {
	if (isGroupId(id)) return id;
	throw unknownName(
		'group',
		id,
		groupIds.map((group) => ({ id: group, label: groups[group].label }))
	);
}
