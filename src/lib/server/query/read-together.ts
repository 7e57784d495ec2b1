import type { Indicator } from '../indicators/definition.ts';
import { fewAtATime } from '../warehouse/few-at-a-time.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import type { Line, Statement } from '../warehouse/statement.ts';
import { compileAddedUp, type Wanted } from './added-up.ts';
import { replaceAggregates, wordsOf } from './aggregates.ts';
import { compileQuestion } from './compile.ts';
import type { Waiting } from './single-flight.ts';
import { tableFor, type Asking, type Table } from './table.ts';

interface Wish {
	readonly asking: Asking;
	readonly wanted: Wanted;
	readonly table: Table;
	readonly waiting: Waiting;
	readonly give: (lines: Promise<readonly Line[]>) => void;
}

/** A page asks dozens of questions: all at once they would fill the queue that all visitors share. */
const mostAtOnce = 3;

const gathered = new WeakMap<Snapshot, Wish[]>();

/**
 * The lines of a question. Questions that are asked in one turn of the event loop, of the same rows
 * of the same table, are one statement with a few columns for each: a page asks a dozen indicators
 * of a family alike.
 */
export function readTogether(
	snapshot: Snapshot,
	asking: Asking,
	waiting: Waiting,
	wanted: Wanted = {}
): Promise<readonly Line[]> {
	const wishes = gathered.get(snapshot) ?? [];
	if (wishes.length === 0) {
		gathered.set(snapshot, wishes);
		setImmediate(() => {
			gathered.delete(snapshot);
			const few = fewAtATime(mostAtOnce);
			const read: Read = (statement, signal) => few(() => snapshot.read(statement, signal));
			for (const group of groupsOf(wishes)) {
				const lines = linesOf(read, group);
				for (const [place, { give }] of group.entries()) {
					give(lines.then((all) => all[place] ?? []));
				}
			}
		});
	}
	return new Promise((give) => {
		wishes.push({ asking, wanted, table: tableFor(asking, snapshot.facts), waiting, give });
	});
}

/** Wishes whose statements differ in what they add up, and in nothing else. */
function groupsOf(wishes: readonly Wish[]): Wish[][] {
	const groups = new Map<string, Wish[]>();
	for (const [place, wish] of wishes.entries()) {
		const { indicator, question, periods, laterYears } = wish.asking;
		const { kind, atDate, timing } = indicator;
		const addsUp = kind !== 'median' && kind !== 'distinct' && atDate === undefined;
		const days = periods.map(({ start, from, at }) => [start, from, at]);
		const { keys, grains, least, aggregates } = wish.wanted;
		const rows = [wish.table.relation, timing, question, days, laterYears, !keys, grains, least];
		// Who gives money is counted by conditions that a rollup knows as they are, and not narrowed.
		const key = JSON.stringify(addsUp && !aggregates ? rows : place);
		const group = groups.get(key);
		if (group) group.push(wish);
		else groups.set(key, [wish]);
	}
	return [...groups.values()];
}

type Read = (statement: Statement, signal: AbortSignal) => Promise<readonly Line[]>;

/** The lines of each of them; whatever fails, fails for those who wait. */
async function linesOf(read: Read, group: readonly Wish[]): Promise<(readonly Line[])[]> {
	const [first, ...others] = group;
	if (!first) return [];
	if (others.length === 0) {
		const { asking, table, wanted, waiting } = first;
		const { sql, values } = compileQuestion(asking, table, wanted);
		return [await read({ sql: compileAddedUp(sql, asking, wanted), values }, waiting.signal)];
	}
	const { statement, columns } = compileTogether(group);
	const all = await read(statement, whenAllHaveLeft(group));
	return columns.map((own, place) => all.map((line) => lineOf(line, own, place)));
}

/** One statement for several questions: each has its own `numerator_i`, `denominator_i`, `rows_i`. */
function compileTogether(group: readonly Wish[]) {
	const [{ asking, table, wanted }] = group as readonly [Wish, ...Wish[]];
	const { population } = asking.indicator;
	const isCommon = group.every(({ asking }) => asking.indicator.population === population);
	const within = (term: string, { population: own }: Indicator) =>
		isCommon || own === undefined ? term : narrowed(term, own);
	const told = group.map(({ asking: { indicator }, wanted }, place) => {
		const { numerator, denominator } = indicator;
		const said = (terms: Readonly<Record<string, string>>) =>
			Object.entries(terms).map(([name, term]) => [name, within(term, indicator)] as const);
		const figures = {
			numerator,
			...(typeof denominator === 'string' ? { denominator } : {}),
			rows: 'count(*)'
		};
		const [aggregates, keys] = [said(figures), said(wanted.keys ?? {})];
		return { aggregates: placed(aggregates, place), keys: placed(keys, place) };
	});
	const { denominator: _, population: __, ...plain } = asking.indicator;
	const rows = {
		...plain,
		...(isCommon && population !== undefined ? { population } : {}),
		numerator: 'count(*)'
	};
	const more = {
		...wanted,
		keys: Object.fromEntries(told.flatMap(({ keys }) => keys)),
		aggregates: Object.fromEntries(told.flatMap(({ aggregates }) => aggregates))
	};
	const { sql, values } = compileQuestion({ ...asking, indicator: rows }, table, more);
	const columns = told.map(({ aggregates, keys }) =>
		[...aggregates, ...keys].map(([name]) => name)
	);
	return { statement: { sql: compileAddedUp(sql, asking, more), values }, columns };
}

const placed = (terms: readonly (readonly [string, string])[], place: number) =>
	terms.map(([name, term]) => [`${name}_${place}`, term] as const);

/** An aggregate of a definition over the rows that meet a condition. */
function narrowed(term: string, condition: string): string {
	const said = replaceAggregates(wordsOf(term), ({ name, argument, condition: own }) => {
		const conditions = [condition, ...(own === null ? [] : [own])];
		return `${name}(${argument}) filter (where ${conditions.map((one) => `(${one})`).join(' and ')})`;
	});
	return said ?? term;
}

/** What a line of several questions says of one of them. */
function lineOf(line: Line, columns: readonly string[], place: number): Line {
	const own = columns.map((name) => [name.slice(0, -`_${place}`.length), line[name] ?? null]);
	return { ...line, denominator: null, ...(Object.fromEntries(own) as Line) };
}

/** A statement of several is given up when nobody waits for any of them. */
function whenAllHaveLeft(group: readonly Wish[]): AbortSignal {
	const controller = new AbortController();
	let left = 0;
	for (const { waiting } of group) {
		const leave = () => {
			left++;
			if (left === group.length) controller.abort(waiting.signal.reason);
		};
		if (waiting.signal.aborted) leave();
		else waiting.signal.addEventListener('abort', leave, { once: true });
	}
	return controller.signal;
}
