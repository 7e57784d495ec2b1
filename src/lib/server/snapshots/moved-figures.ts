import * as v from 'valibot';
import {
	flagSchema,
	nullableDay,
	nullableNumber,
	shape,
	textSchema,
	unitSchema
} from '$lib/schema.ts';
import { askFor, headlineOf, onlyRow, type Inquiry, type Window } from '../analysis/ask.ts';
import { isShownAsNothing } from '../analysis/words.ts';
import { indicators } from '../indicators/catalogue.ts';
import type { Indicator } from '../indicators/definition.ts';
import { answerQuestion } from '../query/answer-question.ts';
import type { Asker } from '../query/asker.ts';
import { fewAtATime } from '../warehouse/few-at-a-time.ts';
import { tellMoved } from './tell-moved.ts';

const endSchema = shape({
	from: nullableDay,
	to: nullableDay,
	value: nullableNumber,
	flag: flagSchema
});
export type FigureEnd = v.InferOutput<typeof endSchema>;

/** An indicator whose figure differs between two snapshots by more than its rounding. */
export const movedFigureSchema = shape({
	indicator: v.string(),
	name: textSchema,
	unit: unitSchema,
	/** What each snapshot says at the end of its data. */
	before: endSchema,
	after: endSchema,
	/** What the newer one says of the days of `before`. */
	since: endSchema,
	/** True when the figure of the same days is another. */
	revised: v.boolean(),
	sentence: textSchema
});
export type MovedFigure = v.InferOutput<typeof movedFigureSchema>;

/** Asked like everybody asks: each audience gets the figures that each snapshot gives it. */
export async function readMovedFigures(
	older: Asker,
	newer: Asker
): Promise<readonly MovedFigure[]> {
	const few = fewAtATime(4);
	const all = await Promise.all(
		indicators.map((indicator) => few(() => readMoved(indicator, older, newer)))
	);
	return all.filter((moved) => moved !== null);
}

async function readMoved(
	indicator: Indicator,
	older: Asker,
	newer: Asker
): Promise<MovedFigure | null> {
	const windows = [older, newer].map((asker) => headlineOf({ asker, indicator }, null));
	const [then = null, now = null] = windows;
	const before = await figureOf(older, indicator, then);
	const after = await figureOf(newer, indicator, now);
	const same = then?.from === now?.from && then?.to === now?.to;
	const since = same || !then ? after : await figureOf(newer, indicator, then);
	const revised = then !== null && isOther(before, since, indicator);
	if (!revised && !isOther(before, after, indicator)) return null;
	const { id, name, unit } = indicator;
	const moved = { indicator: id, name, unit, before, after, since, revised };
	return { ...moved, sentence: tellMoved(moved, indicator.timing.rows) };
}

async function figureOf(
	asker: Asker,
	indicator: Indicator,
	window: Window | null
): Promise<FigureEnd> {
	if (!window) return { from: null, to: null, value: null, flag: 'missing' };
	const ask: Inquiry['ask'] = (of, question) => answerQuestion(asker, of, question);
	const row = onlyRow(await askFor({ asker, indicator, ask }, window));
	return { ...window, value: row?.value ?? null, flag: row?.flag ?? null };
}

function isOther(one: FigureEnd, other: FigureEnd, { unit }: Indicator): boolean {
	if (one.value === null || other.value === null) return one.value !== other.value;
	return !isShownAsNothing(other.value - one.value, unit);
}
