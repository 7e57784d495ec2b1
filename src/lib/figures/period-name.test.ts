import { describe, expect, it } from 'vitest';
import { namePeriod, windowLine } from './period-name';

const training = { timing: 'training-year', kind: 'flow' } as const;
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('a training year', () => {
	it('is named for the two years that it spans', () => {
		expect(plain(namePeriod(training, '2024', 'ar'))).toBe('2024/2025');
		expect(namePeriod({ timing: 'in-period' }, '2024', 'fr')).toBe('2024');
	});

	it('is what a headline of training speaks of, not calendar months', () => {
		const window = { from: '2024-01', to: '2024-12' };
		expect(plain(windowLine(training, window, '2024-12-31', 'fr'))).toBe(
			'année de formation 2024/2025'
		);
	});

	it('is one of several that add up when a longer window was chosen, and the last of a stock', () => {
		const window = { from: '2022-01', to: '2024-06' };
		const told = (kind: 'flow' | 'stock', language: 'ar' | 'fr' | 'en') =>
			plain(windowLine({ ...training, kind }, window, '2024-12-31', language));
		expect(told('flow', 'ar')).toBe('السنوات التكوينية من 2022/2023 إلى 2024/2025');
		expect(told('flow', 'fr')).toBe('années de formation 2022/2023 – 2024/2025');
		expect(told('stock', 'en')).toBe('training year 2024/2025');
	});
});

it('a window is told by its months, a date by its day', () => {
	const window = { from: '2024-07', to: '2025-06' };
	expect(plain(windowLine({ timing: 'in-period', kind: 'flow' }, window, '2025-06-30', 'fr'))).toBe(
		'juillet 2024 – juin 2025'
	);
	const stock = { timing: 'at-date', kind: 'stock' } as const;
	expect(plain(windowLine(stock, { to: '2025-06' }, '2025-06-30', 'en'))).toBe(
		'as of 30 June 2025'
	);
});
