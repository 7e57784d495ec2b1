import { unknown, type DimensionId, type Member } from '../dimensions/dimension.ts';
import type { Indicator } from '../indicators/definition.ts';
import type { Facts } from '../warehouse/facts.ts';
import type { Question } from './question.ts';

/** The member of each dimension asked, in the order asked. */
export type Split = readonly string[];

/**
 * The splits that an answer lists whether or not they have rows: those asked for, and only those
 * that can exist (a commune in its province).
 */
export function splitsOf(
	indicator: Indicator,
	{ by, filters }: Pick<Question, 'by' | 'filters'>,
	facts: Facts
): Split[] {
	const lists = by.map((id) => membersAsked(indicator, id, filters, facts));
	return lists
		.reduce<readonly Member[][]>(
			(splits, members) =>
				splits.flatMap((split) =>
					members
						.filter((member) =>
							split.every(
								(other, at) =>
									agree(member, by[at], other) && agree(other, by[split.length], member)
							)
						)
						.map((member) => [...split, member])
				),
			[[]]
		)
		.map((split) => split.map(({ id }) => id));
}

/** Puts splits in the order of their dimensions, unknown ones and strangers last. */
export function orderSplits(splits: Iterable<Split>, by: readonly DimensionId[], facts: Facts) {
	const ranks = by.map(
		(id) => new Map(facts.members[id].map((member, index) => [member.id, index] as const))
	);
	const rank = (split: Split, index: number) => {
		const id = split[index] ?? '';
		return id === unknown.id ? Infinity : (ranks[index]?.get(id) ?? Number.MAX_SAFE_INTEGER);
	};
	return [...splits].sort((a, b) => {
		for (let index = 0; index < by.length; index++) {
			const left = rank(a, index);
			const right = rank(b, index);
			if (left !== right) return left < right ? -1 : 1;
			if (a[index] !== b[index]) return (a[index] ?? '') < (b[index] ?? '') ? -1 : 1;
		}
		return 0;
	});
}

function membersAsked(
	indicator: Indicator,
	id: DimensionId,
	filters: Question['filters'],
	facts: Facts
): Member[] {
	const asked = filters[id];
	const possible = asked ?? indicator.members?.[id];
	const members = facts.members[id].filter(
		(member) =>
			(!possible || possible.includes(member.id)) &&
			Object.entries(member.parents ?? {}).every(([parent, place]) => {
				const places = filters[parent as DimensionId];
				return !places || places.includes(place);
			})
	);
	return asked?.includes(unknown.id) ? [...members, unknown] : members;
}

/** Whether a member lies where the other is, when it lies in that dimension at all. */
function agree(member: Member, dimension: DimensionId | undefined, other: Member): boolean {
	const place = dimension && member.parents?.[dimension];
	return place === undefined || place === other.id;
}
