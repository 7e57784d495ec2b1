import { parameters } from '../../src/lib/server/disclosure/parameters.ts';
import type { World } from './world.ts';

interface Bound {
	readonly atoms: readonly number[];
	readonly least: number;
	readonly most: number;
}

const { largestNoise, leastCount } = parameters;

/**
 * What is certain of each atom: sums lie within the largest noise of what is published, counts are whole
 * and not negative. Bounds of sums narrow those of their parts, and of what is left of a larger sum when
 * smaller ones are taken off, until nothing moves.
 */
export function narrow({ atoms, cells }: World): { least: number[]; most: number[] } {
	const told = cells.flatMap(({ atoms: inside, published }): Bound[] => {
		if (published === null) return [];
		const isNone = published < leastCount;
		return [
			{
				atoms: inside,
				least: isNone ? 0 : Math.max(1, published - largestNoise),
				most: published + largestNoise
			}
		];
	});
	const bounds = [...told, ...complements(told)];
	const least = atoms.map(() => 0);
	const most = atoms.map(() => Infinity);
	for (let moved = true; moved;) {
		moved = false;
		for (const bound of bounds) {
			let low = 0;
			let high = 0;
			let endless = 0;
			for (const atom of bound.atoms) {
				low += least[atom] ?? 0;
				if (most[atom] === Infinity) endless++;
				else high += most[atom] ?? 0;
			}
			for (const atom of bound.atoms) {
				const [from, to] = [least[atom] ?? 0, most[atom] ?? 0];
				const others =
					endless > (to === Infinity ? 1 : 0) ? Infinity : high - (to === Infinity ? 0 : to);
				const up = Math.max(from, bound.least - others);
				const down = Math.min(to, bound.most - (low - from));
				if (up === from && down === to) continue;
				[least[atom], most[atom]] = [up, down];
				moved = true;
				low += up - from;
				if (to === Infinity) endless -= down === Infinity ? 0 : 1;
				high += (down === Infinity ? 0 : down) - (to === Infinity ? 0 : to);
			}
		}
	}
	return { least, most };
}

/** A sum without one of its published parts, and without several that do not meet. */
function complements(told: readonly Bound[]): Bound[] {
	const sets = told.map(({ atoms }) => new Set(atoms));
	return told.flatMap((whole, at) => {
		const parts = told.flatMap((part, place) =>
			place !== at &&
			part.atoms.length < whole.atoms.length &&
			part.atoms.every((atom) => sets[at]?.has(atom))
				? [part]
				: []
		);
		const apart: Bound[] = [];
		const taken = new Set<number>();
		for (const part of parts.sort((a, b) => b.atoms.length - a.atoms.length)) {
			if (part.atoms.some((atom) => taken.has(atom))) continue;
			apart.push(part);
			for (const atom of part.atoms) taken.add(atom);
		}
		return [...parts.map((part) => [part]), apart]
			.map((several) => without(whole, several))
			.filter(({ atoms }) => atoms.length > 0);
	});
}

function without(whole: Bound, parts: readonly Bound[]): Bound {
	const taken = new Set(parts.flatMap(({ atoms }) => atoms));
	const sum = (of: 'least' | 'most') => parts.reduce((all, part) => all + part[of], 0);
	return {
		atoms: whole.atoms.filter((atom) => !taken.has(atom)),
		least: Math.max(0, whole.least - sum('most')),
		most: whole.most - sum('least')
	};
}

/**
 * The counts that fit everything published best (least squares, each atom drawn a little to what is usual),
 * by conjugate gradients.
 */
export function fit({ atoms, cells }: World, usual: number): number[] {
	const told = cells.filter(({ published }) => published !== null);
	const sumOf = (inside: readonly number[], values: readonly number[]) =>
		inside.reduce((sum, atom) => sum + (values[atom] ?? 0), 0);
	const pull = 0.2;
	const apply = (values: readonly number[]) => {
		const result = values.map((value) => pull * value);
		for (const { atoms: inside } of told) {
			const sum = sumOf(inside, values);
			for (const atom of inside) result[atom] = (result[atom] ?? 0) + sum;
		}
		return result;
	};
	const dot = (a: readonly number[], b: readonly number[]) =>
		a.reduce((sum, one, index) => sum + one * (b[index] ?? 0), 0);
	let values = atoms.map(() => usual);
	const wanted = atoms.map(() => pull * usual);
	for (const { atoms: inside, published } of told) {
		for (const atom of inside) wanted[atom] = (wanted[atom] ?? 0) + (published ?? 0);
	}
	const start = apply(values);
	let rest = wanted.map((one, index) => one - (start[index] ?? 0));
	let way = rest;
	for (let turn = 0; turn < 200 && dot(rest, rest) > 1e-6; turn++) {
		const moved = apply(way);
		const step = dot(rest, rest) / dot(way, moved);
		values = values.map((one, index) => one + step * (way[index] ?? 0));
		const next = rest.map((one, index) => one - step * (moved[index] ?? 0));
		const turned = dot(next, next) / dot(rest, rest);
		way = next.map((one, index) => one + turned * (way[index] ?? 0));
		rest = next;
	}
	return values;
}
