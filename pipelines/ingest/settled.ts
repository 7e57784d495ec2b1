import { statSync } from 'node:fs';

interface Sight {
	readonly size: number;
	readonly modified: number;
	/** Looks in a row at which the file was the same. */
	readonly looks: number;
}

/**
 * Tells the files that nobody is writing to any more: those whose size and time of change are the
 * same at `needed` looks in a row. Each is given once, and again when it has changed since.
 */
export class SettledFiles {
	readonly #seen = new Map<string, Sight>();

	constructor(readonly needed = 2) {}

	look(paths: readonly string[]): string[] {
		for (const path of this.#seen.keys()) if (!paths.includes(path)) this.#seen.delete(path);
		return paths.filter((path) => {
			const stats = statSync(path, { throwIfNoEntry: false });
			if (!stats) return false;
			const before = this.#seen.get(path);
			const isSame = before?.size === stats.size && before.modified === stats.mtimeMs;
			const looks = isSame ? before.looks + 1 : 1;
			this.#seen.set(path, { size: stats.size, modified: stats.mtimeMs, looks });
			return looks === this.needed;
		});
	}
}
