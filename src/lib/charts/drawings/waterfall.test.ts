import { expect, it } from 'vitest';
import { waterfallDrawing } from './waterfall';

const drawnOf = (values: Readonly<Record<string, number | null>>) => {
	const { drawing } = waterfallDrawing({
		...{ title: 'Sites', unit: 'sites', language: 'en', total: 2 },
		contributions: Object.entries(values).map(([id, value]) => ({
			...{ id, value, label: id },
			flag: value === null ? 'withheld' : null
		}))
	});
	return drawing?.contributions.map(({ id }) => id);
};

it('members that changed nothing are not drawn beside those that did', () => {
	expect(drawnOf({ a: 3, b: 0, c: null, d: -1 })).toEqual(['a', 'c', 'd']);
});

it('where nothing changed all are drawn', () => {
	expect(drawnOf({ a: 0, b: 0 })).toEqual(['a', 'b']);
});
