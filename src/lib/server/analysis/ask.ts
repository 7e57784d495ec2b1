import { headlineWindow } from '$lib/figures/window.ts';
import { unknown, type DimensionId } from '../dimensions/dimension.ts';
import type { Indicator } from '../indicators/definition.ts';
import type { Answer, AnswerRow } from '../query/answer.ts';
import type { Asker } from '../query/asker.ts';
import { lastDay } from '$lib/figures/days.ts';
import { spanOf } from '../query/span.ts';
import type { Question } from '../query/question.ts';
import type { Facts } from '../warehouse/facts.ts';
import type { Text } from '$pipelines/contract/text.ts';

/** What is derived from answers asks for them like everybody: through disclosure control. */
export interface Inquiry {
	readonly asker: Asker;
	readonly indicator: Indicator;
	readonly ask: (indicator: Indicator, question: Question) => Promise<Answer>;
}

/** Days of a figure with grain none; null where it begins with the data. */
export interface Window {
	readonly from: string | null;
	readonly to: string | null;
}

const plain: Question = {
	by: [],
	grain: 'none',
	from: null,
	to: null,
	compare: null,
	filters: {}
};

export function askFor(inquiry: Inquiry, question: Partial<Question>): Promise<Answer> {
	return inquiry.ask(inquiry.indicator, { ...plain, ...question });
}

/** The only row of an answer without splits, with grain none; null without one. */
export function onlyRow({ rows }: Answer): AnswerRow | null {
	return rows[0] ?? null;
}

/** The headline's window that ends on a day, or with the data; null where there is none. */
export function headlineOf(
	{ asker, indicator }: Pick<Inquiry, 'asker' | 'indicator'>,
	to: string | null
): Window | null {
	const span = spanOf(indicator, asker.snapshot.facts);
	if (!span) return null;
	const end = to !== null && to < span.last ? to : span.last;
	const window = headlineWindow({ timing: indicator.timing.rows }, end);
	const first = window.from?.length === 7 ? `${window.from}-01` : window.from;
	const last = window.to?.length === 7 ? lastDay(window.to) : window.to;
	return { from: first ?? null, to: last ?? null };
}

export function labelOf(dimension: DimensionId, id: string, { members }: Facts): Text {
	if (id === unknown.id) return unknown.label;
	const found = members[dimension].find((member) => member.id === id);
	return found?.label ?? { ar: id, fr: id, en: id };
}
