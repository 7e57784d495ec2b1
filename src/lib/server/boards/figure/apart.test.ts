import { expect, it } from 'vitest';
import { tellApart, tellClosing } from './apart.ts';

const rate = { kind: 'ratio', unit: 'share' } as const;
const count = { kind: 'stock', unit: 'persons' } as const;
const row = (value: number | null, compare: number | null = null, more = {}) => ({
	...{ value, compare },
	...more
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it('a rate is so many points from that of the whole, a count a share of it', () => {
	expect(plain(tellApart(row(0.29), row(0.346), rate, 'fr'))).toBe(
		"5,6 pt de moins que l'ensemble"
	);
	expect(plain(tellApart(row(40), row(120), count, 'fr'))).toBe("33,3 % de l'ensemble");
	expect(tellApart(row(0.3), row(0.30001), rate, 'fr')).toBe("comme l'ensemble");
	expect(tellApart(row(0.29, null, { small: true }), row(0.346), rate, 'fr')).toBe('');
	expect(tellApart(row(null), row(0.346), rate, 'fr')).toBe('');
});

it('a gap closes where two rates came nearer over a year, whoever is ahead', () => {
	const way = (a: ReturnType<typeof row>, b: ReturnType<typeof row>) =>
		tellClosing(a, b, rate, 'fr')?.way ?? null;
	expect(way(row(0.3, 0.2), row(0.4, 0.4))).toBe('closing');
	expect(way(row(0.2, 0.3), row(0.4, 0.4))).toBe('widening');
	expect(way(row(0.5, 0.3), row(0.4, 0.4))).toBe('steady');
	expect(way(row(0.3, 0.2, { base_flag: 'base-incomplete' }), row(0.4, 0.4))).toBeNull();
	expect(way(row(0.3, null), row(0.4, 0.4))).toBeNull();
	expect(tellClosing(row(3, 2), row(4, 4), count, 'fr')).toBeNull();
});
