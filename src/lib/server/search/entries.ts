import { languages, type Language, type Text } from '$pipelines/contract/text.ts';
import { themeIds, themes } from '$lib/i18n/themes.ts';
import { resultKinds, type ResultKind } from '$lib/terms.ts';
import { datasets } from '../datasets/catalogue.ts';
import type { Member } from '../dimensions/dimension.ts';
import { terms } from '../glossary/terms.ts';
import { indicators } from '../indicators/catalogue.ts';

export { resultKinds as kinds, type ResultKind as Kind };

/** A text that an entry is found by. */
export interface Spelling {
	/** Null for codes, which are of no language. */
	readonly language: Language | null;
	readonly text: string;
	/** From 0 to 1: what a name says counts more than what a definition mentions. */
	readonly weight: number;
	/** Words that are often written with it, as in « province de Taza ». */
	readonly beside?: string;
}

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
	readonly spellings: readonly Spelling[];
}

/** Everything that can be found, territories as a snapshot has them. */
export function entriesOf(
	provinces: readonly Member[],
	communes: readonly Member[],
	/** Ids of the provinces that are prefectures. */
	prefectures: ReadonlySet<string>
): Entry[] {
	return [
		...indicators.map(({ id, code, name, definition }): Entry => ({
			...{ kind: 'indicator', id, code, label: name, detail: definition },
			path: `/indicators/${id}`,
			spellings: [...inAll(name), ...codes(id, code), ...inAll(definition, 0.35)]
		})),
		...themeIds.map((id): Entry => ({
			...{ kind: 'theme', id, code: null, label: themes[id].name, detail: themes[id].question },
			path: `/themes/${id}`,
			spellings: [...inAll(themes[id].name), ...codes(id), ...inAll(themes[id].question, 0.3)]
		})),
		...datasets.map(({ id, title, grain }): Entry => ({
			...{ kind: 'dataset', id, code: null, label: title, detail: grain },
			path: `/data/${id}`,
			spellings: [...inAll(title), ...codes(id), ...inAll(grain, 0.3)]
		})),
		...provinces.map((member) => territory('province', member, null)),
		...communes.map((member) => {
			const province = provinces.find(({ id }) => id === member.parents?.province);
			const kind = prefectures.has(province?.id ?? '') ? 'prefecture' : 'province';
			return territory('commune', member, province ? within(kind, province.label) : null);
		}),
		...terms.map(({ id, name, note }): Entry => ({
			...{ kind: 'term', id, code: null, label: name, detail: note },
			path: `/glossary#${id}`,
			spellings: [...inAll(name), ...(note ? inAll(note, 0.3) : [])]
		}))
	];
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
	return {
		...{ kind, id, code: null, label, detail },
		path: `/places/${id}`,
		spellings: [...inAll(label, 1, besideTerritories[kind]), ...codes(id)]
	};
}

function inAll(text: Text, weight = 1, beside?: Text): Spelling[] {
	return languages.map((language) => ({
		...{ language, text: text[language], weight },
		...(beside && { beside: beside[language] })
	}));
}

/** A name that reads the same goes before its code. */
function codes(...texts: readonly string[]): Spelling[] {
	return texts.map((text) => ({ language: null, text, weight: 0.99 }));
}
