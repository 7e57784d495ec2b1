import { expect, it } from 'vitest';
import { parameters } from '../../src/lib/server/disclosure/parameters.ts';
import { publishCount } from '../../src/lib/server/disclosure/publish.ts';
import { runsOf } from '../support/full.ts';
import { guessAtoms, priorOf } from './guess.ts';
import { anyKey, randomFrom } from './random.ts';
import { publishCells, months, type Cell, type World } from './world.ts';

const length = 24;

/** A small place: who was there, who came and who left each month, and the stock at the end of each. */
function makeMovements(seed: number): World {
	const random = randomFrom(seed);
	const present = Array.from({ length: 40 }, () => anyKey(random));
	const axes = [months(Array<number>(length).fill(1))];
	const came = { counts: Array<number>(length).fill(0), keys: Array<number>(length).fill(0) };
	const left = { counts: [...came.counts], keys: [...came.keys] };
	const stocks: Cell[] = [];
	for (let month = 0; month < length; month++) {
		const move = (flow: typeof came, key: number) => {
			flow.counts[month] = (flow.counts[month] ?? 0) + 1;
			flow.keys[month] = ((flow.keys[month] ?? 0) + key) % 2 ** 32;
		};
		for (let times = Math.floor(random() * 6); times > 0; times--) {
			const key = anyKey(random);
			present.push(key);
			move(came, key);
		}
		for (let times = Math.floor(random() * 4); times > 0; times--) {
			const [key] = present.splice(Math.floor(random() * present.length), 1);
			if (key !== undefined) move(left, key);
		}
		const key = present.reduce((sum, one) => (sum + one) % 2 ** 32, 0);
		const until = Array.from({ length: month + 1 }, (_, index) => index);
		stocks.push({
			// The last atom is who was there at the beginning.
			atoms: [2 * length, ...until],
			less: until.map((index) => length + index),
			count: present.length,
			published: publishCount(present.length, key)
		});
	}
	const flow = ({ counts, keys }: typeof came, offset: number) =>
		publishCells(axes, counts, keys, ([month = 0]) => month).map((cell) => ({
			...cell,
			atoms: cell.atoms.map((atom) => atom + offset)
		}));
	return {
		atoms: [...came.counts, ...left.counts, 40],
		cells: [...flow(came, 0), ...flow(left, length), ...stocks]
	};
}

it('stocks and flows together determine no movement, nor make it much easier to guess', () => {
	const worlds = Array.from({ length: runsOf(30, 60) }, (_, seed) => makeMovements(seed + 1));
	const prior = priorOf(worlds);
	const scores = worlds.map((world, seed) => guessAtoms(world, prior, 400, randomFrom(seed)));
	const sum = (of: 'cells' | 'known' | 'guessed' | 'fixed') =>
		scores.reduce((all, score) => all + score[of], 0);
	expect(sum('cells')).toBeGreaterThan(100);
	expect(sum('fixed')).toBe(0);
	expect((sum('guessed') - sum('known')) / sum('cells')).toBeLessThanOrEqual(0.15);
});

it('two snapshots do not tell how many came between them', () => {
	const random = randomFrom(5);
	const weights = [3, 4, 3, 2, 1];
	let [cases, known, guessed] = [0, 0, 0];
	const shares = weights.map((weight) => weight / 13);
	// What was published before and after, of how many came: the attacker has seen it all happen.
	const seen = new Map<string, number[]>();
	const trials = Array.from({ length: runsOf(20_000, 200_000) }, () => {
		const before = 10 + Math.floor(random() * 30);
		const place = random();
		let sum = 0;
		const came = shares.findIndex((share) => place < (sum += share));
		const own = anyKey(random);
		const first = publishCount(before, own);
		const second = came === 0 ? first : publishCount(before + came, anyKey(random));
		const row = seen.get(String(second - first)) ?? Array<number>(weights.length).fill(0);
		row[came] = (row[came] ?? 0) + 1;
		seen.set(String(second - first), row);
		return { came, difference: String(second - first) };
	});
	for (const { came, difference } of trials) {
		if (came === 0) continue;
		const row = (seen.get(difference) ?? []).slice(1);
		cases++;
		known += came === 1 ? 1 : 0;
		guessed += 1 + row.indexOf(Math.max(...row)) === came ? 1 : 0;
	}
	expect((guessed - known) / cases).toBeLessThanOrEqual(0.15);
	expect(parameters.largestNoise).toBeLessThanOrEqual(5);
});
