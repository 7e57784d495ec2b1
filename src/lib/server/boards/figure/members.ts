import type { Language } from '$pipelines/contract/text.ts';
import { unknown, type Member } from '../../dimensions/dimension.ts';

/** The members of a dimension in their order, `unknown` last. */
export interface Members {
	readonly list: readonly Member[];
	labelOf(id: string): string;
	positionOf(id: string): number;
}

export function membersOf(known: readonly Member[], language: Language): Members {
	const list = [...known, unknown];
	const places = new Map(list.map(({ id }, position) => [id, position]));
	return {
		list,
		labelOf: (id) => list[places.get(id) ?? -1]?.label[language] ?? id,
		positionOf: (id) => places.get(id) ?? list.length
	};
}
