import { expect, it } from 'vitest';
import type { DatasetQualityModel } from './dataset-quality.ts';
import type { IngestRunModel } from './ingest-run.ts';
import { needsAHand } from './needs-a-hand.ts';

const none = { read: 0, loaded: 0, rejected: 0, ignored: 0 };
const dataset = (id: string, more: Partial<DatasetQualityModel> = {}): DatasetQualityModel => ({
	...{ id, title: id, status: 'up-to-date', age: '12 jours', rhythm: '', rows: '', files: '' },
	...{ lastFile: null, totals: none, rejects: [], warnings: [], tests: [] },
	...more
});
const run = (published: boolean): IngestRunModel => ({
	...{ run: 'r', at: '2025-07-01', moment: '1 juillet', published, outcome: 'Refusé', code: 'x' },
	...{ reason: 'Colonne manquante', fileCount: '', totals: none, files: [], more: '' }
});

it('what needs a hand is told in the order of its weight, and nothing else', () => {
	const hands = needsAHand(
		[
			dataset('fine'),
			dataset('few', { totals: { ...none, rejected: 2 } }),
			dataset('many', { totals: { ...none, rejected: 40 } }),
			dataset('late', { status: 'late' })
		],
		[run(false), run(true)],
		'fr'
	);
	expect(hands.map(({ kind, about }) => [kind, about])).toEqual([
		['refused', '1 juillet'],
		['late', 'late'],
		['rejected', 'many'],
		['rejected', 'few']
	]);
	expect(hands[3]?.text).toBe('2 lignes rejetées');
	expect(needsAHand([dataset('fine')], [run(true), run(false)], 'fr')).toEqual([]);
});
