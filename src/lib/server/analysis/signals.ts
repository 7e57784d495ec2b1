import * as v from 'valibot';
import { askedEntries } from '../query/answer.ts';
import type { Question } from '../query/question.ts';
import { queryOf } from '../query/question.ts';
import { list, shape, texts } from '$lib/schema.ts';
import { askFor, type Inquiry } from './ask.ts';
import { controlLimits, limitsSchema, signalPointSchema } from './limits.ts';

export const signalsSchema = shape({
	...askedEntries,
	query: texts(),
	/** Null where no limits can be told, for `reason`. */
	limits: v.nullable(limitsSchema),
	/** `not-monthly`: neither a monthly flow nor a monthly rate; `too-short`: too few months. */
	reason: v.nullable(v.picklist(['not-monthly', 'too-short'])),
	points: list(signalPointSchema)
});
export type Signals = v.InferOutput<typeof signalsSchema>;

/** Control limits of a monthly flow or rate, and the months that lie outside. Nothing is predicted. */
export async function readSignals(inquiry: Inquiry, question: Question): Promise<Signals> {
	const { indicator, asker } = inquiry;
	const asked: Question = { ...question, by: [], grain: 'month', compare: null };
	const said = {
		ok: true as const,
		snapshot: asker.snapshot.id,
		indicator: indicator.id,
		unit: indicator.unit,
		query: queryOf(asked)
	};
	const isMonthly =
		(indicator.kind === 'flow' || indicator.kind === 'ratio') &&
		indicator.grains.includes('month') &&
		indicator.timing.rows !== 'last-report';
	if (!isMonthly) return { ...said, limits: null, reason: 'not-monthly', points: [] };
	const { rows } = await askFor(inquiry, asked);
	const series = rows.map(({ period = '', value, flag }) => ({
		period,
		value: flag === null ? value : null
	}));
	const { denominator } = indicator;
	const mayFall = typeof denominator === 'object' && denominator.from === 'year-before';
	const found = controlLimits(series, mayFall ? null : 0);
	if (!found) return { ...said, limits: null, reason: 'too-short', points: [] };
	return { ...said, ...found, reason: null };
}
