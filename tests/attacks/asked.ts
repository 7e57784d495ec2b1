import { product } from '../../src/lib/server/disclosure/grid.ts';
import type { AnswerRow } from '../../src/lib/server/query/answer.ts';
import type { asking } from '../support/asking.ts';
import type { Cell, World } from './world.ts';

type Asking = ReturnType<typeof asking>;
type Place = Readonly<Record<string, string | undefined>>;

/** A table that anybody may ask for: an indicator, split by some dimensions, in months or not. */
export interface AskedTable {
	readonly indicator: string;
	readonly by: readonly string[];
	/** In months, with the quarters and years that they lie in. */
	readonly inMonths?: true;
	readonly query?: Readonly<Record<string, string>>;
}

/** What a table and all its margins say to the public, beside the counts that only the chamber knows. */
export async function askWorld(
	{ indicator, by, inMonths, query = {} }: AskedTable,
	told: Asking,
	exact: Asking
): Promise<World> {
	const finest = inMonths ? 'month' : 'none';
	const splitBy = (names: readonly string[]): Readonly<Record<string, string>> =>
		names.length > 0 ? { by: names.join() } : {};
	const atoms = (await exact.rows(indicator, { ...query, ...splitBy(by), grain: finest })).filter(
		({ value }) => value !== null
	);
	const cells: Cell[] = [];
	for (const names of product(by.map((name) => [[name], []])).map((some) => some.flat())) {
		for (const grain of inMonths ? ['month', 'quarter', 'year', 'none'] : ['none']) {
			const rows = await told.rows(indicator, { ...query, ...splitBy(names), grain });
			for (const row of rows) {
				const inside = atoms.flatMap((atom, index) => (holds(row, atom, names) ? [index] : []));
				const count = inside.reduce((sum, index) => sum + (atoms[index]?.value ?? 0), 0);
				if (inside.length > 0) cells.push({ atoms: inside, count, published: row.value });
			}
		}
	}
	return { atoms: atoms.map(({ value }) => value ?? 0), cells };
}

function holds(row: AnswerRow, atom: AnswerRow, names: readonly string[]): boolean {
	const [whole, part]: [Place, Place] = [row as unknown as Place, atom as unknown as Place];
	return names.every((name) => whole[name] === part[name]) && isWithin(part.period, whole.period);
}

function isWithin(month: string | undefined, period: string | undefined): boolean {
	if (!month || !period) return true;
	const quarter = `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
	return [month, quarter, month.slice(0, 4)].includes(period);
}
