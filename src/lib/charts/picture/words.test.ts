import { expect, it } from 'vitest';
import { pictureWords } from './words';

const chart = { title: 'Artisans inscrits', note: 'Au 30 juin 2025', credit: null };
const snapshot = { id: '20250630-120000-0123abcd', sample: true };

it('a picture says what its page is filtered by, and that its data are made up', () => {
	const active = [{ label: 'Fès' }, { label: 'Femmes' }];
	expect(pictureWords(chart, { snapshot, active }, 'fr')).toEqual({
		title: 'Artisans inscrits',
		note: 'Au 30 juin 2025 · Filtré par Fès et Femmes',
		footer: `Mirsad · Données d'exemple, fictives · Instantané des données ${snapshot.id}`
	});
	const real = { snapshot: { ...snapshot, sample: false } };
	expect(pictureWords(chart, real, 'fr')).toMatchObject({
		note: 'Au 30 juin 2025',
		footer: `Mirsad · Instantané des données ${snapshot.id}`
	});
});
