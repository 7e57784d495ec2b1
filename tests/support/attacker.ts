/** A sum that somebody was told: how often each unknown counts in it, and what it comes to. */
export interface Told {
	readonly weights: ReadonlyMap<number, number>;
	readonly total: number;
}

/**
 * What an attacker can work out of sums: whether a sum of unknowns is given by sums and differences
 * of those told. Exact: it reckons in the integers modulo a prime.
 */
export class Eliminator {
	/** Reduced rows by their leading unknown. */
	private readonly rows = new Map<number, Map<number, number>>();

	constructor(told: Iterable<ReadonlyMap<number, number>>) {
		for (const weights of told) {
			const rest = this.reduce(weights);
			const [lead] = [...rest.keys()].sort((a, b) => a - b);
			if (lead === undefined) continue;
			const scale = inverse(rest.get(lead) ?? 1);
			this.rows.set(lead, new Map([...rest].map(([key, weight]) => [key, times(weight, scale)])));
		}
	}

	determines(weights: ReadonlyMap<number, number>): boolean {
		return this.reduce(weights).size === 0;
	}

	private reduce(weights: ReadonlyMap<number, number>): Map<number, number> {
		const rest = new Map([...weights].map(([key, weight]) => [key, modulo(weight)]));
		const queue = [...rest.keys()].sort((a, b) => b - a);
		const seen = new Set(queue);
		for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
			const weight = rest.get(key) ?? 0;
			if (weight === 0) {
				rest.delete(key);
				continue;
			}
			const row = this.rows.get(key);
			if (!row) continue;
			for (const [other, part] of row) {
				rest.set(other, modulo((rest.get(other) ?? 0) - times(weight, part)));
				if (!seen.has(other)) {
					seen.add(other);
					insert(queue, other);
				}
			}
			rest.delete(key);
		}
		for (const [key, weight] of rest) if (weight === 0) rest.delete(key);
		return rest;
	}
}

/** Keeps the queue in descending order: leads come one after another. */
function insert(queue: number[], key: number): void {
	let at = queue.length;
	while (at > 0 && (queue[at - 1] ?? 0) < key) at--;
	queue.splice(at, 0, key);
}

/** Products of two residues stay exact in a double. */
const prime = 94_906_249;

function modulo(value: number): number {
	return ((value % prime) + prime) % prime;
}

function times(a: number, b: number): number {
	return (a * b) % prime;
}

function inverse(value: number): number {
	let result = 1;
	for (let base = value, power = prime - 2; power > 0; power = Math.floor(power / 2)) {
		if (power % 2 === 1) result = times(result, base);
		base = times(base, base);
	}
	return result;
}

/**
 * How far a sum of unknowns, none below zero, can lie from what it is, every sum told being as it
 * is: a linear program, from the true values on.
 * @returns the least and the greatest that it can be.
 */
export function rangeOf(
	target: ReadonlyMap<number, number>,
	told: readonly ReadonlyMap<number, number>[],
	values: readonly number[]
): [number, number] {
	const moves = nullSpace(told, values.length);
	const objective = moves.map((move) => dot(target, move));
	const own = [...target].reduce((sum, [key, weight]) => sum + weight * (values[key] ?? 0), 0);
	const up = maximize(objective, moves, values);
	const down = maximize(
		objective.map((value) => -value),
		moves,
		values
	);
	return [own - down, own + up];
}

function dot(weights: ReadonlyMap<number, number>, move: readonly number[]): number {
	return [...weights].reduce((sum, [key, weight]) => sum + weight * (move[key] ?? 0), 0);
}

const tiny = 1e-9;

/** Changes of the unknowns that leave every sum as it is: a basis of them. */
function nullSpace(told: readonly ReadonlyMap<number, number>[], width: number): number[][] {
	const rows: number[][] = [];
	const leads: number[] = [];
	for (const weights of told) {
		const row = Array.from({ length: width }, (_, key) => weights.get(key) ?? 0);
		rows.forEach((other, index) => subtract(row, other, row[leads[index] ?? 0] ?? 0));
		const lead = row.findIndex((value) => Math.abs(value) > tiny);
		if (lead < 0) continue;
		const scale = row[lead] ?? 1;
		row.forEach((value, key) => (row[key] = value / scale));
		for (const other of rows) subtract(other, row, other[lead] ?? 0);
		rows.push(row);
		leads.push(lead);
	}
	const free = [...Array(width).keys()].filter((key) => !leads.includes(key));
	return free.map((key) => {
		const move = Array<number>(width).fill(0);
		move[key] = 1;
		leads.forEach((lead, index) => (move[lead] = -(rows[index]?.[key] ?? 0)));
		return move;
	});
}

function subtract(row: number[], other: readonly number[], factor: number): void {
	if (Math.abs(factor) <= tiny) return;
	other.forEach((value, key) => (row[key] = (row[key] ?? 0) - factor * value));
}

/**
 * The greatest gain of an objective over moves of any amount that take no value below zero; the
 * simplex method with Bland's rule, from no move at all. Infinity when nothing stops it.
 */
function maximize(
	objective: readonly number[],
	moves: readonly (readonly number[])[],
	values: readonly number[]
): number {
	// Each move forth and back, then a slack for each value.
	const columns = moves.length * 2;
	const rows = values.map((value, key) => [
		...moves.flatMap((move) => [-(move[key] ?? 0), move[key] ?? 0]),
		...values.map((_, slack) => (slack === key ? 1 : 0)),
		value
	]);
	const last = columns + values.length;
	const costs = [...objective.flatMap((gain) => [gain, -gain]), ...values.map(() => 0), 0];
	const basis = values.map((_, key) => columns + key);
	for (;;) {
		const enter = costs.findIndex((cost, column) => column < last && cost > tiny);
		if (enter < 0) return -(costs[last] ?? 0);
		let leave = -1;
		let least = Infinity;
		rows.forEach((row, index) => {
			const factor = row[enter] ?? 0;
			if (factor <= tiny) return;
			const ratio = (row[last] ?? 0) / factor;
			const smaller = ratio < least - tiny;
			if (smaller || (ratio <= least + tiny && (basis[index] ?? 0) < (basis[leave] ?? Infinity))) {
				least = Math.min(least, ratio);
				leave = index;
			}
		});
		const pivot = rows[leave];
		if (!pivot) return Infinity;
		const scale = pivot[enter] ?? 1;
		pivot.forEach((value, column) => (pivot[column] = value / scale));
		rows.forEach((row, index) => {
			if (index !== leave) subtract(row, pivot, row[enter] ?? 0);
		});
		subtract(costs, pivot, costs[enter] ?? 0);
		basis[leave] = enter;
	}
}
