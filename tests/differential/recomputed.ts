import type { Period } from './calendar.ts';
import type { Value } from './raw-cells.ts';
import type { RawRow } from './raw-rules.ts';
import type { Raw } from './raw-files.ts';

export type Members = Readonly<Record<string, Value | undefined>>;

/** What one row brings to a figure; null where the row does not say. */
export interface Part {
	readonly of: Members;
	readonly n: number | string | null;
	readonly m?: number | null;
}

/** A figure as the definitions have it. */
export interface Recomputed {
	/** The dataset whose dates bound the periods. */
	readonly dataset: string;
	/** Its grains; months and years with it, unless it says otherwise. */
	readonly grains?: readonly ('month' | 'year' | 'none')[];
	readonly as?: 'sum' | 'ratio' | 'median' | 'distinct';
	/** Told by surveys: where none was made nothing is known, and it is not 0. */
	readonly surveyed?: boolean;
	readonly parts: (raw: Source, period: Period) => readonly Part[];
	/** The denominator of a cell that no row brings. */
	readonly against?: (members: Members, period: Period) => number | null;
}

/** Exports and what is looked up in them. */
export interface Source {
	readonly raw: Raw;
	readonly of: (dataset: string) => readonly RawRow[];
	readonly registered: (nia: Value | undefined) => RawRow | undefined;
	readonly find: (dataset: string, key: string, value: Value | undefined) => RawRow | undefined;
}

export function sourceOf(raw: Raw): Source {
	const indexes = new Map<string, ReadonlyMap<Value | undefined, RawRow>>();
	const of = (dataset: string) => raw[dataset] ?? [];
	const find: Source['find'] = (dataset, key, value) => {
		const name = `${dataset}.${key}`;
		const index = indexes.get(name) ?? new Map(of(dataset).map((row) => [row[key], row]));
		indexes.set(name, index);
		return index.get(value);
	};
	return { raw, of, find, registered: (nia) => find('artisans', 'nia', nia) };
}

/** The day lies in the period. */
export function within(day: Value | undefined, { from, at }: Period): boolean {
	return typeof day === 'string' && day <= at && (from === null || day >= from);
}

/** The day is known and not after D. */
export function by(day: Value | undefined, at: string): boolean {
	return typeof day === 'string' && day <= at;
}

export function numberOrNull(value: Value | undefined): number | null {
	return typeof value === 'number' ? value : null;
}

export function one(condition: boolean): number {
	return condition ? 1 : 0;
}

/** The numerator and denominator of each cell of a breakdown, by its members. */
export function cellsOf(
	{ as = 'sum', against }: Recomputed,
	parts: readonly Part[],
	split: readonly string[],
	period: Period
): Map<string, { value: number | null; denominator: number | null }> {
	const groups = new Map<string, Part[]>();
	for (const part of parts) {
		const key = split.map((id) => String(part.of[id] ?? 'unknown')).join(' ');
		groups.set(key, [...(groups.get(key) ?? []), part]);
	}
	return new Map(
		[...groups].map(([key, group]) => {
			const members = Object.fromEntries(split.map((id, i) => [id, key.split(' ')[i]]));
			const ms = group.map(({ m }) => m ?? null);
			const denominator = against ? against(members, period) : sum(ms);
			return [key, { value: valueOf(as, group), denominator }];
		})
	);
}

function valueOf(as: NonNullable<Recomputed['as']>, group: readonly Part[]): number | null {
	if (as === 'distinct') return new Set(group.map(({ n }) => n)).size;
	const numbers = group.map(({ n }) => (typeof n === 'number' ? n : null));
	if (as !== 'median') return sum(numbers);
	const sorted = numbers.filter((n) => n !== null).sort((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function sum(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null);
	return known.length > 0 ? known.reduce((a, b) => a + b, 0) : null;
}
