import { expect, it } from 'vitest';
import { linksAt } from './links';

it.each([
	['/fr', ["Vue d'ensemble page"]],
	['/fr/themes/fairs', ['Foires page']],
	['/fr/indicators/womens-share', ['Indicateurs true']],
	['/fr/sessions/AG-2025-06', ['Sessions true']],
	['/fr/data', ['Données page']],
	['/fr/places/03.531', ['Territoires true']],
	['/fr/groups/rural-women', ['Artisanes rurales page']],
	['/fr/dataset', []]
])('at %s the way is marked: %j', (pathname, marked) => {
	const { overview, themes, places, groups, assembly, method } = linksAt(
		new URL(pathname, 'http://mirsad'),
		'fr',
		{}
	);
	const current = [overview, ...themes, places, ...groups, ...assembly, ...method].filter(
		(link) => link.current
	);
	expect(current.map(({ label, current }) => `${label} ${current}`)).toEqual(marked);
});

it('filters that a theme knows go along to it', () => {
	const url = new URL('http://mirsad/fr/themes/register?sex=F&province=03.231');
	const { themes, method } = linksAt(url, 'fr', {
		fairs: ['province'],
		register: ['sex', 'province']
	});
	const hrefs = new Map(themes.map(({ href, label }) => [label, href]));
	expect(hrefs.get('Foires')).toBe('/fr/themes/fairs?province=03.231');
	expect(hrefs.get('Registre')).toBe('/fr/themes/register?sex=F&province=03.231');
	expect(method.map(({ href }) => href)).toContain('/fr/data');
});
