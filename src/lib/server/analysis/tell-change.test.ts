import { describe, expect, it } from 'vitest';
import { findIndicator } from '../indicators/catalogue.ts';
import type { Change, MemberChange } from './change.ts';
import { tellChange } from './tell-change.ts';

const sales = findIndicator('fair-sales');
const share = findIndicator('register-completeness');

function member(name: string, contribution: number, difference: number): MemberChange {
	const part = contribution / difference;
	return {
		...{ member: name, label: { ar: name, fr: name, en: name }, from: 0, to: 0, contribution },
		...{ within: null, mix: null, flag: null, share: part > 0 && part <= 1 ? part : null }
	};
}

function told(from: number, to: number, parts: readonly [string, number][], ratio = false): string {
	const difference = to - from;
	const terms = { numerator: null, denominator: null, flag: null };
	const change: Omit<Change, 'sentence'> = {
		...{ ok: true, snapshot: '20250630-120000-0123abcd', indicator: 'fair-sales', unit: 'MAD' },
		...{ by: 'province', grain: 'none', filters: {}, base_flag: null, relative: null },
		from: { from: '2023-07-01', to: '2024-06-30', value: from, ...terms },
		to: { from: '2024-07-01', to: '2025-06-30', value: to, ...terms },
		difference,
		method: ratio ? 'within-and-mix' : 'sum',
		members: parts
			.map(([name, contribution]) => member(name, contribution, difference))
			.sort((a, b) => Math.abs(b.contribution ?? 0) - Math.abs(a.contribution ?? 0)),
		remainder: 0
	};
	return tellChange(change, ratio ? share : sales).fr.replace(/[\u00a0\u202f]/g, ' ');
}

describe('a change names', () => {
	it('who moved most as it moved, and then who moved more the other way', () => {
		const sentence = told(18_800_000, 17_400_000, [
			['Fès', 4_100_000],
			['Meknès', -3_500_000],
			['Ifrane', -2_000_000]
		]);
		expect(sentence).toContain('Première contribution : Meknès (−3,5 MDH).');
		expect(sentence).toContain('En sens inverse : Fès (+4,1 MDH).');
		expect(sentence).not.toMatch(/de l'écart|Ifrane/);
	});

	it('a share of the difference where it is a part of it', () => {
		const sentence = told(10_000_000, 14_000_000, [
			['Fès', 3_000_000],
			['Meknès', 1_000_000]
		]);
		expect(sentence).toContain("Première contribution : Fès (+3,0 MDH, soit 75 % de l'écart).");
		expect(sentence).not.toContain('inverse');
	});

	it('nobody where the difference is shown as none', () => {
		const sentence = told(0.85101, 0.85102, [['Meknès', 0.00001]], true);
		expect(sentence).toContain('sans changement');
		expect(sentence).not.toMatch(/Première|Variation/);
	});

	it('nobody who moved the other way alone', () => {
		expect(told(18_800_000, 17_400_000, [['Fès', 4_100_000]])).not.toMatch(/Première|inverse/);
	});
});
