import { statement, type Line } from './statement.ts';
import type { ReadLines } from './facts.ts';

export interface Target {
	readonly indicator: string;
	readonly year: number;
	/** Null for the whole territory. */
	readonly province: string | null;
	readonly target: number;
	/** The twelve months' shares of the way to it, which sum to 1; null where none was said. */
	readonly path: readonly number[] | null;
}

/** What people set in `targets.csv`; an older snapshot knows no paths. */
export async function readTargets(read: ReadLines): Promise<readonly Target[]> {
	const [known] = await read(
		statement(`
			select count(*) > 0 as has_path from duckdb_columns()
			where schema_name = 'reference' and table_name = 'targets' and column_name = 'path'`)
	);
	const lines = await read(
		statement(`
			select indicator, cast(year as integer) as year, cast(province as varchar) as province,
				cast(target as double) as target, ${known?.has_path === true ? 'path' : 'null'} as path
			from reference.targets`)
	);
	return lines.map(({ indicator, year, province, target, path }: Line) => ({
		indicator: String(indicator),
		year: Number(year),
		province: province === null ? null : String(province),
		target: Number(target),
		path: typeof path === 'string' ? readPath(path) : null
	}));
}

/** `even`, or twelve shares with `|` between them, of 1 or of 100. */
export function readPath(text: string): readonly number[] {
	const shares = text === 'even' ? Array<number>(12).fill(1) : text.split('|').map(Number);
	const sum = shares.reduce((total, share) => total + share, 0);
	return shares.map((share) => share / sum);
}
