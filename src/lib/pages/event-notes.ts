import type { Language } from '$pipelines/contract/text';
import type { Annotations, Client, IndicatorDescription, Signals, ValuesQuery } from '$lib/api';
import type { Annotation } from '$lib/charts/annotations';
import { formatDate, formatList, formatMonth } from '$lib/i18n/formats';
import { analysis as words } from '$lib/i18n/messages/analysis';
import { figures } from '$lib/i18n/messages/figures';
import { say } from '$lib/i18n/say';
import { ask } from './client';

/** What helps to read a series: what happened, and which months are no ordinary variation. */
export interface EventNotes {
	readonly annotations: readonly Annotation[];
	/** In a sentence; empty without such months. */
	readonly signals: string;
}

/** The last of the months out of the ordinary: those of long ago are in the answer of the API. */
const mostSignals = 6;

export async function readEventNotes(
	client: Client,
	indicator: IndicatorDescription,
	query: Omit<ValuesQuery, 'grain' | 'by' | 'compare'>,
	language: Language
): Promise<EventNotes> {
	const { id } = indicator;
	const { annotations } = await ask<Annotations>(
		client.annotations.$get({
			query: {
				indicator: id,
				...(query.from ? { from: query.from } : {}),
				...(query.to ? { to: query.to } : {})
			}
		})
	);
	const signals = await ask<Signals>(
		client.indicators[':id'].signals.$get({ param: { id }, query })
	);
	const outside = signals.points
		.filter(({ rule }) => rule === 'beyond-limits')
		.map(({ period }) => formatMonth(period, language));
	return {
		annotations: annotations.map(({ from, to, text }) => ({
			...{ from, to },
			text: text[language],
			when: to
				? say(figures.overPeriod, language, {
						from: formatDate(from, language),
						to: formatDate(to, language)
					})
				: formatDate(from, language)
		})),
		signals:
			outside.length === 0
				? ''
				: say(words.outOfOrdinary, language, {
						months: formatList(outside.slice(-mostSignals), language)
					})
	};
}
