import { Hono } from 'hono';
import type { Context } from 'hono';
import { readChange } from '../analysis/change.ts';
import { explainAnswer } from '../analysis/explain.ts';
import { readGaps } from '../analysis/gaps.ts';
import {
	readChangeQuestion,
	readGapsQuestion,
	readSignalsQuestion,
	readStatusQuestion
} from '../analysis/read-analysis.ts';
import { readSignals } from '../analysis/signals.ts';
import { readStatus, type Status } from '../analysis/status.ts';
import { findIndicator, indicators } from '../indicators/catalogue.ts';
import type { Inquiry } from '../analysis/ask.ts';
import { answerQuestion } from '../query/answer-question.ts';
import { readQuestion } from '../query/read-question.ts';
import type { ValuesQuery } from '../query/question.ts';
import type { ApiEnvironment } from './context.ts';
import { onlyNames, query, type CommonQuery } from './query.ts';

type PlainQuery = Omit<ValuesQuery, 'compare' | 'by' | 'grain'>;

/** What a figure rests on, what moved it, and how it stands: beside its values. */
export function analysisRoutes() {
	return new Hono<ApiEnvironment>()
		.get('/:id/explain', query<ValuesQuery>(), async (c) => {
			const inquiry = inquiryOf(c, c.req.param('id'));
			const { facts } = inquiry.asker.snapshot;
			const asked = readQuestion(inquiry.indicator, c.req.valid('query'), facts);
			return c.json(await explainAnswer(inquiry, asked));
		})
		.get('/:id/change', query<Omit<ValuesQuery, 'compare'>>(), async (c) => {
			const inquiry = inquiryOf(c, c.req.param('id'));
			const { facts } = inquiry.asker.snapshot;
			const asked = readChangeQuestion(inquiry.indicator, c.req.valid('query'), facts);
			return c.json(await readChange(inquiry, asked));
		})
		.get('/:id/gaps', query<PlainQuery>(), async (c) => {
			const inquiry = inquiryOf(c, c.req.param('id'));
			const { facts } = inquiry.asker.snapshot;
			const asked = readGapsQuestion(inquiry.indicator, c.req.valid('query'), facts);
			return c.json(await readGaps(inquiry, asked));
		})
		.get('/:id/status', query<Omit<PlainQuery, 'from'>>(), async (c) => {
			const inquiry = inquiryOf(c, c.req.param('id'));
			const { facts } = inquiry.asker.snapshot;
			const asked = readStatusQuestion(inquiry.indicator, c.req.valid('query'), facts);
			return c.json(await readStatus(inquiry, asked));
		})
		.get('/:id/signals', query<PlainQuery & { grain?: 'month' }>(), async (c) => {
			const inquiry = inquiryOf(c, c.req.param('id'));
			const { facts } = inquiry.asker.snapshot;
			const asked = readSignalsQuestion(inquiry.indicator, c.req.valid('query'), facts);
			return c.json(await readSignals(inquiry, asked));
		});
}

export interface StatusesQuery extends CommonQuery {
	/** Indicator ids, comma-separated; all of them without it. */
	indicators?: string;
}

export interface Statuses {
	readonly ok: true;
	readonly snapshot: string;
	readonly statuses: readonly Status[];
}

/** Each asks two questions. */
const together = 3;

/** The status of many headlines at once. */
export function statusRoutes() {
	return new Hono<ApiEnvironment>().get('/', query<StatusesQuery>(), async (c) => {
		const { asker } = c.var;
		const asked = c.req.valid('query');
		onlyNames(asked, ['indicators', 'snapshot', 'lang']);
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
	});
}

function inquiryOf(c: Context<ApiEnvironment>, id: string): Inquiry {
	const { asker } = c.var;
	return {
		asker,
		indicator: findIndicator(id),
		ask: (indicator, question) => answerQuestion(asker, indicator, question, c.req.raw)
	};
}
