import { expect, it } from 'vitest';
import { languages } from '$pipelines/contract/text';
import { classesOf } from '$lib/charts/classes';
import { classLegend } from './class-legend';

it.each(languages)('in %s the legend says the one number of a class', (language) => {
	const legend = (values: readonly number[]) =>
		classLegend(classesOf(values, { whole: true }), { unit: 'crafts', language }).map(
			({ label }) => label
		);
	expect(legend([0, 1])).toEqual(['0', '1']);
	expect(legend([3, 5])).toEqual(['3', '4', '5']);
	expect(legend([0, 10])[0]).toMatch(/^\u20660 – 1\u2069$/);
});
