import { LRUCache } from 'lru-cache';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { Cube } from './cube.ts';

/** Lines of all cubes of a snapshot, about 40 bytes each. */
const mostKept = 4_000_000;

interface Kept {
	/** Null where figures are no sums that add up. */
	readonly cube: Cube | null;
}

/** The cubes of a snapshot that were read, the least asked for let go of first. */
export class KeptCubes {
	private readonly reading = new LRUCache<string, Promise<Kept>>({
		maxSize: mostKept,
		dispose: (_, key) => this.forget(key)
	});
	/** Those that are there, by indicator and key. */
	private readonly there = new Map<string, Map<string, Cube>>();

	/** The shortest cube of an indicator that is there and has all of some dimensions. */
	find(indicator: string, asked: readonly DimensionId[]): Cube | null {
		let found: Cube | null = null;
		let foundKey = '';
		for (const [key, cube] of this.there.get(indicator) ?? []) {
			if (found && found.lines <= cube.lines) continue;
			if (!asked.every((id) => cube.axes[id])) continue;
			found = cube;
			foundKey = key;
		}
		// Asked for, so it stays longer.
		if (found) void this.reading.get(foundKey);
		return found;
	}

	/** The cube of an indicator with just these dimensions, read once for everybody who asks. */
	async get(
		indicator: string,
		by: readonly DimensionId[],
		read: () => Promise<Cube | null>
	): Promise<Cube | null> {
		const key = `${indicator} ${by.join(' ')}`;
		const known = this.reading.get(key);
		if (known) return (await known).cube;
		const reading = read().then((cube) => {
			this.reading.set(key, reading, { size: (cube?.lines ?? 0) + 1 });
			if (cube && this.reading.peek(key) === reading) this.keep(indicator, key, cube);
			return { cube };
		});
		// What failed is asked again.
		reading.catch(() => this.reading.delete(key));
		this.reading.set(key, reading, { size: 1 });
		return (await reading).cube;
	}

	private keep(indicator: string, key: string, cube: Cube): void {
		const cubes = this.there.get(indicator) ?? new Map<string, Cube>();
		this.there.set(indicator, cubes.set(key, cube));
	}

	private forget(key: string): void {
		this.there.get(key.slice(0, key.indexOf(' ')))?.delete(key);
	}
}
