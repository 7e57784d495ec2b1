import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { columnsChart } from './columns';
import { renderPlot } from './render';

it('segments have seams, except where a seam would take most of them', () => {
	const options = columnsChart({
		parts: ['a', 'b'].map((id) => ({ id, label: id, color: 'var(--c1)' })),
		columns: ['2024', '2025'].map((period, at) => ({
			...{ period, whole: null },
			values: [100, at === 0 ? 50 : 1].map((value) => ({ value, flag: null, word: '' }))
		})),
		...{ language: 'en', width: 330, isWhole: true, rest: '' },
		format: String,
		formatTick: String,
		formatPeriod: (period) => period
	});
	const svg = renderPlot(options, { label: '', valueAxis: '', timeAxis: '' }, 'narrow');
	const { document } = parseHTML(`<body>${svg}</body>`);
	const seams = [...document.querySelectorAll('rect[data-member]')].map((segment) => [
		segment.getAttribute('data-member'),
		segment.getAttribute('data-period'),
		segment.getAttribute('stroke')
	]);
	expect(seams).toEqual([
		['a', '2024', 'var(--surface)'],
		['b', '2024', 'var(--surface)'],
		['a', '2025', 'var(--surface)'],
		['b', '2025', 'none']
	]);
});
