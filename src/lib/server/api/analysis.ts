import { Hono } from 'hono';
import type { Context } from 'hono';
import { changeSchema, readChange } from '../analysis/change.ts';
import { explainAnswer, explanationSchema } from '../analysis/explain.ts';
import { gapsSchema, readGaps } from '../analysis/gaps.ts';
import {
	readChangeQuestion,
	readGapsQuestion,
	readSignalsQuestion,
	readStatusQuestion
} from '../analysis/read-analysis.ts';
import { readSignals, signalsSchema } from '../analysis/signals.ts';
import {
	readStatus,
	statusesAnswer,
	statusSchema,
	type Status,
	type Statuses
} from '../analysis/status.ts';
import { findIndicator, indicators } from '../indicators/catalogue.ts';
import type { Inquiry } from '../analysis/ask.ts';
import { answerQuestion } from '../query/answer-question.ts';
import { readQuestion } from '../query/read-question.ts';
import {
	filterNames,
	indicatorIds,
	monthNames,
	periodNames,
	splitNames,
	statusesNames,
	valuesNames
} from '../query/names.ts';
import type { ApiEnvironment } from './context.ts';
import { answers } from './describe.ts';
import { onlyQuery, query } from './query.ts';

/** What a figure rests on, what moved it, and how it stands: beside its values. */
export function analysisRoutes() {
	return new Hono<ApiEnvironment>()
		.get(
			'/:id/explain',
			answers(
				{
					ar: 'كيف احتسب الرقم',
					fr: 'Comment le chiffre est calculé',
					en: 'How the figure is computed'
				},
				explanationSchema,
				{ ids: indicatorIds }
			),
			query(valuesNames),
			async (c) => {
				const inquiry = inquiryOf(c, c.req.param('id'));
				const { facts } = inquiry.asker.snapshot;
				const asked = readQuestion(inquiry.indicator, c.req.valid('query'), facts);
				return c.json(await explainAnswer(inquiry, asked));
			}
		)
		.get(
			'/:id/change',
			answers(
				{
					ar: 'مساهمات في الفرق',
					fr: "Contributions à l'écart",
					en: 'Contributions to the difference'
				},
				changeSchema,
				{ ids: indicatorIds }
			),
			query({ ...splitNames, ...periodNames, ...filterNames }),
			async (c) => {
				const inquiry = inquiryOf(c, c.req.param('id'));
				const { facts } = inquiry.asker.snapshot;
				const asked = readChangeQuestion(inquiry.indicator, c.req.valid('query'), facts);
				return c.json(await readChange(inquiry, asked));
			}
		)
		.get(
			'/:id/gaps',
			answers({ ar: 'فوارق نسبة', fr: "Écarts d'un taux", en: 'Gaps of a rate' }, gapsSchema, {
				ids: indicatorIds
			}),
			query({ ...periodNames, ...filterNames }),
			async (c) => {
				const inquiry = inquiryOf(c, c.req.param('id'));
				const { facts } = inquiry.asker.snapshot;
				const asked = readGapsQuestion(inquiry.indicator, c.req.valid('query'), facts);
				return c.json(await readGaps(inquiry, asked));
			}
		)
		.get(
			'/:id/status',
			answers(
				{
					ar: 'الوضع من الهدف',
					fr: "Situation face à l'objectif",
					en: 'Standing against the target'
				},
				statusSchema,
				{ ids: indicatorIds }
			),
			query({ to: periodNames.to, ...filterNames }),
			async (c) => {
				const inquiry = inquiryOf(c, c.req.param('id'));
				const { facts } = inquiry.asker.snapshot;
				const asked = readStatusQuestion(inquiry.indicator, c.req.valid('query'), facts);
				return c.json(await readStatus(inquiry, asked));
			}
		)
		.get(
			'/:id/signals',
			answers(
				{
					ar: 'شهور خارج المعتاد',
					fr: "Mois hors de l'ordinaire",
					en: 'Months out of the ordinary'
				},
				signalsSchema,
				{ ids: indicatorIds }
			),
			query({ ...monthNames, ...periodNames, ...filterNames }),
			async (c) => {
				const inquiry = inquiryOf(c, c.req.param('id'));
				const { facts } = inquiry.asker.snapshot;
				const asked = readSignalsQuestion(inquiry.indicator, c.req.valid('query'), facts);
				return c.json(await readSignals(inquiry, asked));
			}
		);
}

/** Each asks two questions. */
const together = 3;

/** The status of many headlines at once. */
export function statusRoutes() {
	return new Hono<ApiEnvironment>().get(
		'/',
		answers(
			{
				ar: 'أوضاع مؤشرات عدة',
				fr: 'Situations de plusieurs indicateurs',
				en: 'Standings of many indicators'
			},
			statusesAnswer
		),
		onlyQuery(statusesNames),
		async (c) => {
			const { asker } = c.var;
			const asked = c.req.valid('query');
			const ids = asked.indicators?.split(',') ?? indicators.map(({ id }) => id);
			const wanted = [...new Set(ids)].map((id) => findIndicator(id, 400));
			// A few at a time: all at once would fill the queue that every visitor waits in.
			const statuses: Status[] = [];
			for (let start = 0; start < wanted.length; start += together) {
				const some = wanted
					.slice(start, start + together)
					.map(({ id }) => readStatus(inquiryOf(c, id), { to: null, filters: {} }));
				statuses.push(...(await Promise.all(some)));
			}
			const answer: Statuses = { ok: true, snapshot: asker.snapshot.id, statuses };
			return c.json(answer);
		}
	);
}

function inquiryOf(c: Context<ApiEnvironment>, id: string): Inquiry {
	const { asker } = c.var;
	return {
		asker,
		indicator: findIndicator(id),
		ask: (indicator, question) => answerQuestion(asker, indicator, question, c.req.raw)
	};
}
