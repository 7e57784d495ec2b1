import type { Indicator } from '../indicators/definition.ts';
import { fewAtATime } from '../warehouse/few-at-a-time.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import type { Line, Statement } from '../warehouse/statement.ts';
import { replaceAggregates, wordsOf } from './aggregates.ts';
import { compileQuestion } from './compile.ts';
import type { Waiting } from './single-flight.ts';
import { tableFor, type Asking, type Table } from './table.ts';

interface Wish {
	readonly asking: Asking;
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
	waiting: Waiting
): Promise<readonly Line[]> {
	const wishes = gathered.get(snapshot) ?? [];
	if (wishes.length === 0) {
		gathered.set(snapshot, wishes);
		setImmediate(() => {
			gathered.delete(snapshot);
			const few = fewAtATime(mostAtOnce);
			const read: Read = (statement, signal) => few(() => snapshot.read(statement, signal));
			for (const group of groupsOf(wishes)) readGroup(read, group);
		});
	}
	return new Promise((give) => {
		wishes.push({ asking, table: tableFor(asking, snapshot.facts), waiting, give });
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
		const rows = [wish.table.relation, timing, question, days, laterYears];
		const key = JSON.stringify(addsUp ? rows : place);
		const group = groups.get(key);
		if (group) group.push(wish);
		else groups.set(key, [wish]);
	}
	return [...groups.values()];
}

type Read = (statement: Statement, signal: AbortSignal) => Promise<readonly Line[]>;

function readGroup(read: Read, group: readonly Wish[]): void {
	const [first] = group;
	if (!first) return;
	if (group.length === 1) {
		first.give(read(compileQuestion(first.asking, first.table), first.waiting.signal));
		return;
	}
	const lines = read(compileTogether(group), whenAllHaveLeft(group));
	for (const [place, { give }] of group.entries()) {
		give(lines.then((all) => all.map((line) => lineOf(line, place))));
	}
}

/** One statement for several questions: each has its own `numerator_i`, `denominator_i`, `rows_i`. */
function compileTogether(group: readonly Wish[]): Statement {
	const [{ asking, table }] = group as readonly [Wish, ...Wish[]];
	const { population } = asking.indicator;
	const isCommon = group.every(({ asking }) => asking.indicator.population === population);
	const within = (term: string, { population: own }: Indicator) =>
		isCommon || own === undefined ? term : narrowed(term, own);
	const aggregates = group.flatMap(({ asking: { indicator } }, place) => {
		const { numerator, denominator } = indicator;
		return [
			[`numerator_${place}`, within(numerator, indicator)],
			...(typeof denominator === 'string'
				? [[`denominator_${place}`, within(denominator, indicator)]]
				: []),
			[`rows_${place}`, within('count(*)', indicator)]
		] as [string, string][];
	});
	const { denominator: _, population: __, ...plain } = asking.indicator;
	const rows = {
		...plain,
		...(isCommon && population !== undefined ? { population } : {}),
		numerator: 'count(*)'
	};
	return compileQuestion({ ...asking, indicator: rows }, table, {
		aggregates: Object.fromEntries(aggregates)
	});
}

/** An aggregate of a definition over the rows that meet a condition. */
function narrowed(term: string, condition: string): string {
	const said = replaceAggregates(wordsOf(term), ({ name, argument, condition: own }) => {
		const conditions = [condition, ...(own === null ? [] : [own])];
		return `${name}(${argument}) filter (where ${conditions.map((one) => `(${one})`).join(' and ')})`;
	});
	return said ?? term;
}

/** What a line of several questions says of one of them. */
function lineOf(line: Line, place: number): Line {
	return {
		...line,
		numerator: line[`numerator_${place}`] ?? null,
		denominator: line[`denominator_${place}`] ?? null,
		rows: line[`rows_${place}`] ?? null
	};
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
