import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { languages, type Language } from '$pipelines/contract/text';
import { classesOf } from './classes';
import { mapChart, roomAbove, type Territory } from './map';
import { around } from './place-labels';
import { regionMap } from './region';
import { renderPlot } from './render';
import { symbolMap } from './symbols';

const width = 330;
const provinces = readFileSync('data/reference/provinces.csv', 'utf8')
	.trim()
	.split('\n')
	.slice(1)
	.map((line) => line.split(','))
	.map(([id = '', , ar = '', fr = '', en = '']) => ({ id, names: { ar, fr, en } }));

const territoriesOf = (values: readonly number[], language: Language): Territory[] =>
	provinces.map(({ id, names }, at) => ({
		...{ id, label: names[language], value: values[at] ?? 0, flag: null, word: '' }
	}));

/** The texts of a drawing, those of one label together. */
function labelsOf(options: ReturnType<typeof mapChart>) {
	const svg = renderPlot(options, { label: '', valueAxis: '', timeAxis: '' }, 'narrow');
	const { document } = parseHTML(`<body>${svg}</body>`);
	const groups = [...document.querySelectorAll('g')].map((group) => ({
		halo: group.getAttribute('stroke') !== null,
		lines: [...group.querySelectorAll('text')].map((text) => ({
			text: text.textContent.replace(/[\u2066-\u2069]/g, ''),
			at: (/translate\(([\d.-]+),([\d.-]+)\)/.exec(text.getAttribute('transform') ?? '') ?? [])
				.slice(1)
				.map(Number)
		}))
	}));
	return groups.filter(({ lines }) => lines.length > 0);
}

const describeIt = () => '';
const counts = [31_412, 28_114, 9_012, 2_310, 1_239, 5_012, 812, 690, 4_021];

it.each(languages.flatMap((language) => counts.map((_, turn) => ({ language, turn }))))(
	'in $language no circle is named without its value, values turned by $turn',
	({ language, turn }) => {
		const values = [...counts.slice(turn), ...counts.slice(0, turn)];
		const labels = labelsOf(
			symbolMap({
				territories: territoriesOf(values, language),
				...{ language, width, format: String, describe: describeIt }
			})
		);
		expect(labels.length).toBeGreaterThan(6);
		for (const { lines } of labels) expect(lines.at(-1)?.text).toMatch(/^\d+$/);
	}
);

it.each(languages)(
	'in %s Meknès is named on its own ground, in the ink of its class',
	(language) => {
		const territories = territoriesOf([0.5, 0.77, 0.6, 0.4, 0.3, 0.5, 0.6, 0.7, 0.8], language);
		const classes = classesOf(territories.map(({ value }) => value ?? 0));
		const format = (value: number) => `${Math.round(value * 100)},1 %`;
		const labels = labelsOf(
			mapChart({ territories, classes, language, width, format, describe: describeIt })
		);
		const { id, names } = provinces.find(({ names }) => names.en === 'Meknes') ?? {};
		const label = labels.find(({ lines }) => lines[0]?.text === names?.[language]);
		const area = regionMap(width, 4, roomAbove(width)).areas.find((one) => one.id === id);
		expect(label?.halo).toBe(false);
		for (const { at } of label?.lines ?? []) {
			expect(area?.holds(around(at[0] ?? 0, at[1] ?? 0, 16, 5))).toBe(true);
		}
	}
);
