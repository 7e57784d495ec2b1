import type { ExactCell } from '../disclosure/cells.ts';
import { above, piecesOf, type Cut, type Piece } from '../disclosure/grid.ts';
import type { Margin } from '../disclosure/margins.ts';
import type { Grain, Indicator } from '../indicators/definition.ts';
import type { Policy } from '../indicators/disclosure.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { addDays, addMonths, lastDay, monthsBetween } from '$lib/figures/days.ts';
import { cellsOf, readExact, readLines } from './exact-cells.ts';
import { keyOfOpen, keyOfTime, openAtDates, openInTime } from './open-cells.ts';
import { periodsOf, type Period, type Span } from './periods.ts';
import type { Question } from './question.ts';
import type { Waiting } from './single-flight.ts';
import { askingOf, periodKey, reportsOf } from './sums.ts';

/** A question of the public, its periods covered by data. */
export interface PublicQuestion {
	readonly snapshot: Snapshot;
	readonly indicator: Indicator;
	readonly policy: Policy;
	readonly question: Question;
	readonly periods: readonly Period[];
	readonly span: Span;
	readonly waiting: Waiting;
}

/** How the periods of a question are made up of times of the grid, which have keys. */
export interface GridTimes {
	/** Null where no whole months make up a period. */
	readonly timesOf: (period: Period) => readonly string[] | null;
	readonly read: (cut: Cut) => Promise<ReadonlyMap<string, ReadonlyMap<string, ExactCell>>>;
	/** Whether what a cell is a part of, in a table, is large enough; the key of its place there. */
	readonly openIn: (
		margin: Margin,
		isOwn: boolean
	) => Promise<(time: string, place: string) => boolean>;
	/** Months that a time spans. */
	readonly monthsIn: (time: string) => number;
}

export function gridTimesOf(asked: PublicQuestion): GridTimes {
	const { timing } = asked.indicator;
	const adds =
		timing.rows === 'in-period' || (timing.rows === 'training-year' && timing.takes === 'every');
	return adds ? calendarTimes(asked) : dates(asked);
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** Events: calendar periods are within one another, and a window is the sum of the fewest. */
function calendarTimes(asked: PublicQuestion): GridTimes {
	const { snapshot, indicator, policy, periods, span, waiting } = asked;
	const { grains } = indicator;
	const pieces = new Map<string, Piece>();
	const made = new Map(
		periods.map((period) => {
			const found = piecesOf(period, span, grains);
			for (const piece of found ?? []) pieces.set(keyOf(piece), piece);
			return [period, found?.map(keyOf) ?? null] as const;
		})
	);
	return {
		timesOf: (period) => made.get(period) ?? null,
		read: async ({ by, filters }) => {
			const cells = new Map<string, ReadonlyMap<string, ExactCell>>();
			const read = async (grain: Grain, own: readonly Piece[]) => {
				const times = own.flatMap((piece) => periodsOf({ ...boundsOf(piece), grain }, span));
				const sorted = times.sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
				const asking = await askingOf(snapshot, indicator, { by, filters, grain }, sorted);
				const wanted = [...new Set(own.map((piece) => piece.grain))];
				if (wanted.length === 1) {
					for (const [start, splits] of await readExact(snapshot, asking, policy, span, waiting)) {
						cells.set(keyOfTime(grain, start || null), splits);
					}
					return;
				}
				const lines = await readLines(snapshot, asking, policy, waiting, { grains: wanted });
				for (const one of wanted) {
					const ofGrain = lines.filter((line) => line.grain === one);
					const found = cellsOf(ofGrain, { by, filters, grain: one });
					for (const [start, splits] of found) cells.set(keyOfTime(one, start), splits);
				}
			};
			const all = [...pieces.values()];
			if (all.length === 0) return cells;
			const wanted = grains.filter((grain) => all.some((piece) => piece.grain === grain));
			const [finest = 'none'] = wanted;
			// Where months add up to the other pieces, one statement reads them all.
			const areSums = policy.rule.of === 'persons' && addsUp(indicator) && !wanted.includes('none');
			if (areSums) await read(finest, all);
			else {
				await Promise.all(
					wanted.map((grain) =>
						read(
							grain,
							all.filter((piece) => piece.grain === grain)
						)
					)
				);
			}
			return cells;
		},
		openIn: async (margin, isOwn) => {
			const open = await openInTime({ snapshot, indicator, policy, span }, margin, waiting);
			return (time, place) => {
				const piece = pieces.get(time);
				if (!piece) return false;
				const times = [...(isOwn ? [] : [piece]), ...above(piece, grains)];
				return times.every((one) => open.has(keyOfOpen(keyOf(one), place)));
			};
		},
		monthsIn: (time) => {
			const { grain = 'none' } = pieces.get(time) ?? {};
			return grain === 'none' ? monthsBetween(span.first, span.last) + 1 : monthsOf[grain];
		}
	};
}

/** What holds on a day: the ends of months, and the last day of the data. */
function dates(asked: PublicQuestion): GridTimes {
	const { snapshot, indicator, policy, question, periods, span, waiting } = asked;
	const { grain } = question;
	const isWhole = ({ at }: Period) =>
		indicator.timing.rows !== 'at-date' || at >= span.last || at === lastDay(at.slice(0, 7));
	const starts = startsOf(asked);
	return {
		timesOf: (period) => (isWhole(period) ? [periodKey(question, period)] : null),
		read: async ({ by, filters }) => {
			const asking = await askingOf(snapshot, indicator, { by, filters, grain }, periods);
			return readExact(snapshot, asking, policy, span, waiting);
		},
		openIn: async (margin, isOwn) => {
			if (isOwn) return () => true;
			const months = await starts;
			const open = await openAtDates(
				{ snapshot, indicator, policy, span },
				margin,
				new Set(months.values()),
				waiting
			);
			return (time, place) => open.has(keyOfOpen(months.get(time) ?? '', place));
		},
		monthsIn: () => 1
	};
}

/** The first day of the month, or of the year, whose figure answers for each period, by its key. */
async function startsOf({
	snapshot,
	indicator,
	question,
	periods
}: PublicQuestion): Promise<ReadonlyMap<string, string>> {
	const reported = await reportsOf(snapshot, indicator, question, periods);
	return new Map(
		periods.map((period) => {
			const key = periodKey(question, period);
			const day = reported ? (reported.get(key) ?? '') : period.at;
			const isDated = indicator.grains.length > 1;
			const start =
				indicator.grains[0] === 'year' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`;
			return [key, isDated ? start : ''];
		})
	);
}

function addsUp({ kind }: Indicator): boolean {
	return kind === 'flow' || kind === 'ratio';
}

function keyOf({ grain, start }: Piece): string {
	return keyOfTime(grain, start);
}

function boundsOf({ grain, start }: Piece) {
	if (grain === 'none' || start === null) return { grain, from: null, to: null };
	return { grain, from: start, to: addDays(addMonths(start, monthsOf[grain]), -1) };
}
