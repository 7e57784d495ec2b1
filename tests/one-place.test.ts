import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { themeIds, themes } from '../src/lib/i18n/themes.ts';
import { groupIds, groups } from '../src/lib/i18n/groups.ts';
import { dimensions } from '../src/lib/server/dimensions/catalogue.ts';
import { indicators } from '../src/lib/server/indicators/catalogue.ts';

const labelled = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(ts|svelte)$/.test(name))
	.map((name) => join('src', name))
	.map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Files in which something is a key with a text of three languages. */
const namedIn = (id: string) =>
	labelled
		.filter(({ text }) => new RegExp(`^\\t'?${id}'?: \\{\\s*(label|name): \\{ ar:`, 'm').test(text))
		.map(({ file }) => file);

it.each(dimensions.map(({ id }) => id))('the dimension %s is one entry', (id) => {
	expect(namedIn(id)).toEqual(['src/lib/server/dimensions/catalogue.ts']);
});

it('what a dimension lies in is a dimension', () => {
	const ids = dimensions.map(({ id }) => id);
	for (const { parents } of dimensions) expect(ids).toEqual(expect.arrayContaining([...parents]));
});

it.each(groupIds)('the group %s is one entry, of dimensions that there are', (id) => {
	expect(namedIn(id)).toEqual(['src/lib/i18n/groups.ts']);
	const ids: readonly string[] = dimensions.map((dimension) => dimension.id);
	expect(ids).toEqual(expect.arrayContaining(Object.keys(groups[id].filters)));
});

it.each(themeIds)('the theme %s is one entry, and has indicators of its codes', (id) => {
	expect(namedIn(id)).toEqual(['src/lib/i18n/themes.ts']);
	const codes: readonly string[] = themes[id].codes;
	const own = indicators.filter(({ code }) => codes.includes(code.split('-')[0] ?? ''));
	expect(own.length).toBeGreaterThan(0);
});
