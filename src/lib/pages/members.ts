import type { Language } from '$pipelines/contract/text';
import type { Client, DimensionId, Member } from '$lib/api';
import { ask } from './client';

/** The members of a dimension in their order, `unknown` last. */
export interface Members {
	readonly list: readonly Member[];
	labelOf(id: string): string;
	positionOf(id: string): number;
}

export async function readMembers(
	client: Client,
	dimension: DimensionId,
	language: Language
): Promise<Members> {
	const answer = await ask<{ members: readonly Member[]; unknown: Member }>(
		client.dimensions[':id'].$get({ param: { id: dimension }, query: {} })
	);
	const list = [...answer.members, answer.unknown];
	const places = new Map(list.map(({ id }, position) => [id, position]));
	return {
		list,
		labelOf: (id) => list[places.get(id) ?? -1]?.label[language] ?? id,
		positionOf: (id) => places.get(id) ?? list.length
	};
}
