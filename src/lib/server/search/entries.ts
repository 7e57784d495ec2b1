import type { Text } from '$pipelines/contract/text.ts';
import type { Audience } from '$pipelines/environment.ts';
import { formatMonth } from '$lib/i18n/formats.ts';
import { themeIds, themes } from '$lib/i18n/themes.ts';
import { resultKinds, type ResultKind } from '$lib/terms.ts';
import { writeMembers } from '$lib/address/written-members.ts';
import { datasets } from '../datasets/catalogue.ts';
import { describeColumns } from '../datasets/describe.ts';
import { dimensions } from '../dimensions/catalogue.ts';
import type { Member } from '../dimensions/dimension.ts';
import { terms } from '../glossary/terms.ts';
import { indicators } from '../indicators/catalogue.ts';
import type { Facts } from '../warehouse/facts.ts';

export { resultKinds as kinds, type ResultKind as Kind };

/** A thing that can be found. */
export interface Entry {
	readonly kind: ResultKind;
	readonly id: string;
	/** What people call it beside its name: the code of an indicator. */
	readonly code: string | null;
	readonly label: Text;
	readonly detail: Text | null;
	/** Its page, without the language. */
	readonly path: string;
	/** What it is called. */
	readonly names: readonly Text[];
	/** Codes, which are of no language. */
	readonly codes: readonly string[];
	/** Texts that speak of it: they count less. */
	readonly told: readonly Text[];
	/** Words that are often written with its name, as in « province de Taza ». */
	readonly beside?: Text;
}

/** A session of the assembly, by the day on which it met. */
export interface HeldSession {
	readonly id: string;
	readonly heldOn: string;
}

/** Everything that can be found, as a snapshot has it and an audience may know it. */
export function entriesOf(
	facts: Facts,
	sessions: readonly HeldSession[],
	audience: Audience
): Entry[] {
	const { province: provinces, commune: communes } = facts.members;
	return [
		...indicators.map(({ id, code, name, definition }) =>
			entry({ kind: 'indicator', id, code, label: name, detail: definition }, `/indicators/${id}`, {
				codes: [id, code]
			})
		),
		...themeIds.map((id) =>
			entry(
				{ kind: 'theme', id, code: null, label: themes[id].name, detail: themes[id].question },
				`/themes/${id}`
			)
		),
		...datasets.map(({ id, title, grain }) =>
			entry({ kind: 'dataset', id, code: null, label: title, detail: grain }, `/data/${id}`)
		),
		...provinces.map((member) => territory('province', member, null)),
		...communes.map((member) => {
			const province = provinces.find(({ id }) => id === member.parents?.province);
			const kind = facts.prefectures.has(province?.id ?? '') ? 'prefecture' : 'province';
			return territory('commune', member, province ? within(kind, province.label) : null);
		}),
		...sessionsOf(facts, sessions),
		...membersOf(facts),
		...terms.map(({ id, name, note }) =>
			entry({ kind: 'term', id, code: null, label: name, detail: note }, `/glossary#${id}`, {
				codes: []
			})
		),
		...columnsOf(facts, audience)
	];
}

/** A thing that is called by its label and known by its id, unless it is said otherwise. */
function entry(
	{ detail, ...head }: Pick<Entry, 'kind' | 'id' | 'code' | 'label' | 'detail'>,
	path: string,
	{
		names = [head.label],
		codes = [head.id],
		told = detail ? [detail] : [],
		beside
	}: Partial<Pick<Entry, 'names' | 'codes' | 'told' | 'beside'>> = {}
): Entry {
	return { ...head, ...{ detail, path, names, codes, told }, ...(beside ? { beside } : {}) };
}

const besideTerritories: Readonly<Record<'province' | 'commune', Text>> = {
	province: { ar: 'عمالة إقليم', fr: 'préfecture province', en: 'prefecture province' },
	commune: { ar: 'جماعة', fr: 'commune', en: 'commune' }
};

/** What a commune lies in. A name alone would often repeat that of the commune. */
const beforeTerritories: Readonly<Record<'province' | 'prefecture', Text>> = {
	province: { ar: 'الإقليم:', fr: 'Province\u00a0:', en: 'Province:' },
	prefecture: { ar: 'العمالة:', fr: 'Préfecture\u00a0:', en: 'Prefecture:' }
};

function within(kind: 'province' | 'prefecture', { ar, fr, en }: Text): Text {
	const before = beforeTerritories[kind];
	return { ar: `${before.ar} ${ar}`, fr: `${before.fr} ${fr}`, en: `${before.en} ${en}` };
}

function territory(
	kind: 'province' | 'commune',
	{ id, label }: Member,
	detail: Text | null
): Entry {
	return entry({ kind, id, code: null, label, detail }, `/places/${id}`, {
		told: [],
		beside: besideTerritories[kind]
	});
}

/** A session is called by its title, and by the month in which it met. */
function sessionsOf({ members }: Facts, held: readonly HeldSession[]): Entry[] {
	return members.session.map(({ id, label }) => {
		const month = held.find((one) => one.id === id)?.heldOn.slice(0, 7);
		const ofMonth = month
			? {
					ar: `دورة ${formatMonth(month, 'ar')}`,
					fr: `session de ${formatMonth(month, 'fr')}`,
					en: `${formatMonth(month, 'en')} session`
				}
			: null;
		return entry(
			{ kind: 'session', id, code: id, label, detail: ofMonth },
			`/sessions/${encodeURIComponent(id)}`,
			{ names: [label, ...(ofMonth ? [ofMonth] : [])], told: [] }
		);
	});
}

/** Trades, facilities, establishments, fairs…: on the page of the first theme that divides by them. */
function membersOf({ members }: Facts): Entry[] {
	return dimensions.flatMap(({ id: dimension, label: of }) => {
		const theme = indicators.find((one) => one.dimensions.includes(dimension))?.theme;
		if (['province', 'commune', 'session'].includes(dimension) || !theme) return [];
		return members[dimension].map(({ id, label }) => {
			const chosen = encodeURIComponent(writeMembers([id]));
			return entry(
				{ kind: 'member', id: `${dimension}:${id}`, code: null, label, detail: of },
				`/themes/${theme}?${dimension}=${chosen}`,
				{ codes: [id], told: [], beside: of }
			);
		});
	});
}

function columnsOf(facts: Facts, audience: Audience): Entry[] {
	return datasets.flatMap((dataset) =>
		describeColumns(dataset, facts, audience)
			.filter(({ through }) => through === null)
			.map(({ id, label }) =>
				entry(
					{ kind: 'column', id: `${dataset.id}.${id}`, code: id, label, detail: dataset.title },
					`/data/${dataset.id}`,
					{ codes: [id], told: [dataset.title] }
				)
			)
	);
}
