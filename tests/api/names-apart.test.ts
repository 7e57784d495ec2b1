import { afterAll, beforeAll, expect, it } from 'vitest';
import { dimensionIds } from '../../src/lib/server/dimensions/catalogue.ts';
import type { Member } from '../../src/lib/server/dimensions/dimension.ts';
import { languages } from '../../pipelines/contract/text.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

const fes = '03.231';
const meknes = '03.061';
const leather = 'Salon national du cuir';
const fair = (ref: string, title: string, day: string, province = fes) => ({
	...{ fair_ref: ref, title_fr: title, title_ar: 'معرض الجلد', level: 'national', province },
	...{ status: 'held', planned_start: day, planned_end: day, actual_end: day }
});
const site = (ref: string, name: string, province: string) => ({
	...{ site_ref: ref, name_fr: name, type: 'complex', province, milieu: 'urban' },
	status: 'in_service'
});

beforeAll(() =>
	publishSnapshot(store, {
		fairs: [
			fair('F1', leather, '2023-05-01'),
			fair('F2', leather, '2024-05-01'),
			fair('F3', leather, '2024-11-01', meknes),
			fair('F4', 'Foire du tapis', '2024-06-01')
		],
		sites: [
			site('S1', 'Complexe', fes),
			site('S2', 'Complexe', meknes),
			site('S3', 'Complexe', meknes),
			site('S4', 'Dar Saniaa', fes)
		]
	})
);
afterAll(() => warehouse.close());

async function labels(dimension: string, language: 'ar' | 'fr' | 'en'): Promise<string[]> {
	const response = await api.request(`/api/v1/dimensions/${dimension}`);
	const { members } = (await response.json()) as { members: readonly Member[] };
	return members.map(({ label }) => label[language]);
}

it('editions of one name bear their year, and their place where that is not enough', async () => {
	expect(await labels('fair', 'fr')).toEqual([
		`${leather} · 2023`,
		`${leather} · 2024 · Fès`,
		'Foire du tapis',
		`${leather} · 2024 · Meknès`
	]);
	expect(await labels('fair', 'ar')).toContain('معرض الجلد · 2023');
});

it('sites of one name bear their province, those of one province their reference', async () => {
	expect(await labels('site', 'fr')).toEqual([
		'Complexe · Fès',
		'Complexe · Meknès · S2',
		'Complexe · Meknès · S3',
		'Dar Saniaa'
	]);
});

it.each(languages)('no two members of a dimension have one label, %s', async (language) => {
	for (const dimension of dimensionIds) {
		const said = await labels(dimension, language);
		const twice = said.filter((label, index) => said.indexOf(label) !== index);
		expect({ dimension, twice }).toEqual({ dimension, twice: [] });
	}
});
