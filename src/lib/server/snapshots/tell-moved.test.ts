import { expect, it } from 'vitest';
import type { FigureEnd } from './moved-figures.ts';
import { tellMoved } from './tell-moved.ts';

const may: FigureEnd = { from: null, to: '2025-05-31', value: 20, flag: null };
const corrected = { ...may, value: 22 };
const june: FigureEnd = { from: null, to: '2025-06-30', value: 25, flag: null };
const name = { ar: 'المسجلون', fr: 'Inscrits', en: 'Registered' };

const told = (before: FigureEnd, since: FigureEnd, after: FigureEnd) =>
	tellMoved(
		{
			...{ indicator: 'registered-artisans', name, unit: 'persons', before, since, after },
			revised: before.value !== since.value
		},
		'at-date'
	).en.replaceAll('\u00a0', ' ');

it.each([
	[
		'moved with newer data',
		told(may, may, june),
		'Registered: from 20 (31 May 2025) to 25 (30 June 2025), that is +5.'
	],
	[
		'is another for the same day',
		told(may, corrected, corrected),
		'Registered (31 May 2025): the figure went from 20 to 22, that is +2.'
	],
	[
		'is both',
		told(may, corrected, june),
		'Registered (31 May 2025): the figure went from 20 to 22, that is +2. Registered: from 22 (31 May 2025) to 25 (30 June 2025), that is +3.'
	]
])('a figure that %s', (_, sentence, expected) => {
	expect(sentence.replace(/[\u2066-\u2069]/g, '')).toBe(expected);
});
