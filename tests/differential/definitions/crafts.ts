import type { RawRow } from '../raw-rules.ts';
import { by, numberOrNull, one, within, type Recomputed } from '../recomputed.ts';

const crafts = { dataset: 'endangered_crafts', grains: ['none'] } as const;
const membersOf = (row: RawRow) => ({ ...row, craft: row.craft_ref });

const learners = (n: (row: RawRow) => number, m?: (row: RawRow) => number): Recomputed => ({
	dataset: 'transmissions',
	as: m ? 'ratio' : 'sum',
	parts: ({ of }, period) =>
		of('transmissions')
			.filter(({ started_on }) => within(started_on, period))
			.map((row) => ({ of: membersOf(row), n: n(row), m: m?.(row) }))
});

export const endangeredCrafts: Readonly<Record<string, Recomputed>> = {
	'crafts-inventoried': {
		dataset: 'endangered_crafts',
		parts: ({ of }, { at }) =>
			of('endangered_crafts')
				.filter((row) => row.documented === true && by(row.inventoried_on, at))
				.map((row) => ({ of: membersOf(row), n: 1 }))
	},
	'active-bearers': {
		...crafts,
		parts: ({ of }) =>
			of('endangered_crafts').map((row) => ({ of: membersOf(row), n: numberOrNull(row.masters) }))
	},
	'safeguard-budget-execution': {
		...crafts,
		as: 'ratio',
		parts: ({ of }) =>
			of('endangered_crafts').map((row) => ({
				of: membersOf(row),
				n: numberOrNull(row.paid_mad),
				m: numberOrNull(row.committed_mad)
			}))
	},
	'transmission-learners': learners(() => 1),
	'transmission-completion-rate': learners(
		({ status }) => one(status === 'completed'),
		({ status }) => one(status === 'completed' || status === 'dropped')
	),
	'craft-retention-rate': learners(
		({ status, practising_12m }) => one(status === 'completed' && practising_12m === true),
		({ status, practising_12m }) => one(status === 'completed' && practising_12m !== null)
	)
};
