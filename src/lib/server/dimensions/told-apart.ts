import { languages, type Language } from '$pipelines/contract/text.ts';
import type { DimensionId, Member, ReadMember } from './dimension.ts';

type Members<One extends Member> = ReadonlyMap<DimensionId, readonly One[]>;
/** What may tell a member from others of its name; null where it has no such thing. */
type Difference = (member: ReadMember, language: Language) => string | null;

/**
 * Members of one name in a language are told apart by what differs: « Salon du cuir · 2024 ». First
 * their year or edition, then the places that they lie in, at last their reference.
 */
export function toldApart(named: Members<ReadMember>): Members<Member> {
	return new Map(
		[...named].map(([dimension, members]) => {
			const places = [...new Set(members.flatMap(({ parents = {} }) => Object.keys(parents)))];
			const differences: Difference[] = [
				({ distinction = null }) => distinction,
				...places.map((place): Difference => {
					const list = named.get(place as DimensionId) ?? [];
					const labels = new Map(list.map(({ id, label }) => [id, label]));
					return ({ parents }, language) =>
						labels.get(parents?.[place as DimensionId] ?? '')?.[language] ?? null;
				}),
				({ id }) => id
			];
			return [dimension, withDifferences(members, differences)] as const;
		})
	);
}

function withDifferences(
	members: readonly ReadMember[],
	differences: readonly Difference[]
): readonly Member[] {
	const labels = Object.fromEntries(
		languages.map((language) => [language, labelsIn(members, language, differences)])
	) as Record<Language, readonly string[]>;
	return members.map(({ distinction: _, ...member }, index) => {
		const of = (language: Language) => labels[language][index] ?? member.label[language];
		return { ...member, label: { ar: of('ar'), fr: of('fr'), en: of('en') } };
	});
}

function labelsIn(
	members: readonly ReadMember[],
	language: Language,
	differences: readonly Difference[]
): readonly string[] {
	let labels = members.map(({ label }) => label[language]);
	for (const difference of differences) {
		const counts = new Map<string, number>();
		for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
		if (counts.size === labels.length) break;
		const said = members.map((member) => difference(member, language));
		// What all of one name share tells none of them apart.
		const kinds = new Map<string, Set<string | null>>();
		labels.forEach((label, index) => {
			kinds.set(label, (kinds.get(label) ?? new Set()).add(said[index] ?? null));
		});
		labels = labels.map((label, index) => {
			const tells = (counts.get(label) ?? 0) > 1 && (kinds.get(label)?.size ?? 0) > 1;
			return tells && said[index] ? `${label} · ${said[index]}` : label;
		});
	}
	return labels;
}
