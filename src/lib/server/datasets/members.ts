import { yesOrNo } from '$pipelines/contract/code-lists.ts';
import type { CodeList, ReferenceList } from '$pipelines/contract/columns.ts';
import type { PublishedColumn } from '$pipelines/contract/published.ts';
import { ageBands } from '../dimensions/age-bands.ts';
import type { Member } from '../dimensions/dimension.ts';
import type { Facts } from '../warehouse/facts.ts';

const referenceMembers: Record<ReferenceList, (facts: Facts) => readonly Member[]> = {
	provinces: ({ members }) => members.province,
	communes: ({ members }) => members.commune,
	branches: ({ members }) => members.branch,
	committees: ({ committees }) => committees
};

/** The closed list of a published column; null when its values are free. */
export function membersOfColumn(
	{ column, kind }: PublishedColumn,
	facts: Facts
): readonly Member[] | null {
	if (kind === 'age-band') return ageBands;
	if (column.type === 'code') return membersOf(column.codes);
	if (column.type === 'boolean') return membersOf(yesOrNo);
	if (column.type === 'reference') return referenceMembers[column.list](facts);
	return null;
}

function membersOf(codes: CodeList): Member[] {
	return Object.entries(codes).map(([id, { ar, fr, en }]) => ({ id, label: { ar, fr, en } }));
}
