import { distributionOf } from '../../src/lib/server/disclosure/perturbation.ts';
import type { World } from './world.ts';

/** How likely each published figure of each count is, in logarithms; what cannot be is -Infinity. */
const likelihoods = new Map<number, Map<number, number>>();

export function likelihood(published: number, count: number): number {
	let row = likelihoods.get(count);
	if (!row) {
		row = new Map(distributionOf(count).map((one) => [one.published, Math.log(one.probability)]));
		likelihoods.set(count, row);
	}
	return row.get(published) ?? -Infinity;
}

export interface Score {
	/** Cells of one to four. */
	readonly cells: number;
	/** Of them, how many somebody guesses right who knows how often each count is met. */
	readonly known: number;
	/** Of them, how many the attacker guesses right. */
	readonly guessed: number;
	/** Of them, how many never were anything else: what is determined is among them. */
	readonly fixed: number;
}

/**
 * The best guess of every atom of one to four by somebody who knows the method and everything that is
 * published: a walk (Metropolis) through all tables that could have been published so, each met as often
 * as it is likely. It begins at the true one, which can only help the attacker.
 */
export function guessAtoms(
	{ atoms, cells }: World,
	prior: readonly number[],
	sweeps: number,
	random: () => number
): Score {
	const state = [...atoms];
	const largest = prior.length - 1;
	const told = cells.filter(({ published }) => published !== null);
	const sums = told.map(({ count }) => count);
	const cellsOf: [cell: number, sign: number][][] = atoms.map(() => []);
	for (const [index, cell] of told.entries()) {
		for (const atom of cell.atoms) cellsOf[atom]?.push([index, 1]);
		for (const atom of cell.less ?? []) cellsOf[atom]?.push([index, -1]);
	}
	const seen = atoms.map(() => [0, 0, 0, 0, 0]);
	const moved = new Set<number>();
	const gainOf = (changes: ReadonlyMap<number, number>, moves: readonly [number, number][]) => {
		let gain = 0;
		for (const [atom, by] of moves) {
			const now = state[atom] ?? 0;
			if (now + by < 0 || now + by > largest) return -Infinity;
			gain += (prior[now + by] ?? -Infinity) - (prior[now] ?? -Infinity);
		}
		for (const [cell, by] of changes) {
			if (by === 0) continue;
			const published = told[cell]?.published ?? 0;
			const sum = sums[cell] ?? 0;
			gain += likelihood(published, sum + by) - likelihood(published, sum);
		}
		return gain;
	};
	const tryMove = (moves: readonly [number, number][]) => {
		const changes = new Map<number, number>();
		for (const [atom, by] of moves) {
			for (const [cell, sign] of cellsOf[atom] ?? []) {
				changes.set(cell, (changes.get(cell) ?? 0) + sign * by);
			}
		}
		if (Math.log(random()) >= gainOf(changes, moves)) return;
		for (const [atom, by] of moves) {
			state[atom] = (state[atom] ?? 0) + by;
			moved.add(atom);
		}
		for (const [cell, by] of changes) sums[cell] = (sums[cell] ?? 0) + by;
	};
	const any = () => Math.floor(random() * atoms.length);
	for (let sweep = 0; sweep < sweeps; sweep++) {
		for (let turn = 0; turn < atoms.length; turn++) {
			const by = random() < 0.5 ? 1 : -1;
			tryMove([[turn, by]]);
			// From one to another: what the sums of both are need not change.
			const other = any();
			if (other !== turn) {
				tryMove([
					[turn, by],
					[other, -by]
				]);
			}
		}
		if (sweep < sweeps / 10) continue;
		for (const [atom, count] of state.entries()) {
			const row = seen[atom];
			if (row && count >= 1 && count <= 4) row[count] = (row[count] ?? 0) + 1;
		}
	}
	const best = (row: readonly number[]) => 1 + indexOfLargest(row.slice(1, 5));
	const usual = best(prior.map((one) => Math.exp(one)));
	const small = atoms.flatMap((count, atom) => (count >= 1 && count <= 4 ? [atom] : []));
	return {
		cells: small.length,
		known: small.filter((atom) => atoms[atom] === usual).length,
		guessed: small.filter((atom) => {
			const row = seen[atom] ?? [];
			const unseen = row.every((times) => times === 0);
			return (unseen ? usual : best(row)) === atoms[atom];
		}).length,
		fixed: small.filter((atom) => !moved.has(atom)).length
	};
}

/** How often each count is met in tables alike, in logarithms: what the region's distribution says. */
export function priorOf(worlds: readonly World[]): number[] {
	const atoms = worlds.flatMap((world) => world.atoms);
	const times = Array<number>(Math.max(...atoms) + 7).fill(0.05);
	for (const count of atoms) times[count] = (times[count] ?? 0) + 1;
	const all = times.reduce((sum, one) => sum + one, 0);
	return times.map((one) => Math.log(one / all));
}

function indexOfLargest(values: readonly number[]): number {
	return values.reduce((best, value, index) => (value > (values[best] ?? 0) ? index : best), 0);
}
