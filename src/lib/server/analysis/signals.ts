import type { Unit } from '../indicators/definition.ts';
import type { Question } from '../query/question.ts';
import { queryOf } from '../query/question.ts';
import { askFor, type Inquiry } from './ask.ts';
import { controlLimits, type Limits, type SignalPoint } from './limits.ts';

export interface Signals {
	readonly ok: true;
	readonly snapshot: string;
	readonly indicator: string;
	readonly unit: Unit;
	readonly query: Readonly<Record<string, string>>;
	/** Null where no limits can be told, for `reason`. */
	readonly limits: Limits | null;
	/** `not-monthly`: neither a monthly flow nor a monthly rate; `too-short`: too few months. */
	readonly reason: 'not-monthly' | 'too-short' | null;
	readonly points: readonly SignalPoint[];
}

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
