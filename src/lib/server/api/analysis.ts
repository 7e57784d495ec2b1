import { Hono } from 'hono';
import type { Context } from 'hono';
import { readChange } from '../analysis/change.ts';
import { explainAnswer } from '../analysis/explain.ts';
import { readGaps } from '../analysis/gaps.ts';
import { readChangeQuestion } from '../analysis/read-analysis.ts';
import { readSignals } from '../analysis/signals.ts';
import { readStatus, type Status } from '../analysis/status.ts';
import { findIndicator, indicators } from '../indicators/catalogue.ts';
import { readQuestion } from '../query/read-question.ts';
import type { ValuesQuery } from '../query/question.ts';
import type { ApiEnvironment } from './context.ts';
import { onlyNames, query, type CommonQuery } from './query.ts';

/** What a figure rests on, what moved it, and how it stands: beside its values. */
export function analysisRoutes() {
	return new Hono<ApiEnvironment>()
		.get('/:id/explain', query<ValuesQuery>(), async (c) => {
			const { inquiry, asked } = inquire(c, c.req.param('id'), c.req.valid('query'));
			return c.json(await explainAnswer(inquiry, asked), 200);
		})
		.get('/:id/change', query<Omit<ValuesQuery, 'compare'>>(), async (c) => {
			const { inquiry } = inquire(c, c.req.param('id'));
			const { facts } = inquiry.asker.snapshot;
			const asked = readChangeQuestion(inquiry.indicator, c.req.valid('query'), facts);
			return c.json(await readChange(inquiry, asked), 200);
		})
		.get('/:id/gaps', query<Omit<ValuesQuery, 'compare' | 'by' | 'grain'>>(), async (c) => {
			const { inquiry, asked } = inquire(c, c.req.param('id'), c.req.valid('query'));
			return c.json(await readGaps(inquiry, asked), 200);
		})
		.get('/:id/status', query<Omit<ValuesQuery, 'compare' | 'by' | 'grain'>>(), async (c) => {
			const { inquiry, asked } = inquire(c, c.req.param('id'), c.req.valid('query'));
			return c.json(await readStatus(inquiry, asked), 200);
		})
		.get('/:id/signals', query<Omit<ValuesQuery, 'compare' | 'by'>>(), async (c) => {
			const { inquiry, asked } = inquire(c, c.req.param('id'), c.req.valid('query'));
			return c.json(await readSignals(inquiry, asked), 200);
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

/** The status of many headlines at once. */
export function statusRoutes() {
	return new Hono<ApiEnvironment>().get('/', query<StatusesQuery>(), async (c) => {
		const { asker } = c.var;
		const asked = c.req.valid('query');
		onlyNames(asked, ['indicators', 'snapshot', 'lang']);
		const ids = asked.indicators?.split(',') ?? indicators.map(({ id }) => id);
		const wanted = [...new Set(ids)].map(findIndicator);
		const statuses = await Promise.all(
			wanted.map((indicator) =>
				readStatus({ asker, indicator, signal: c.req.raw.signal }, { to: null, filters: {} })
			)
		);
		const answer: Statuses = { ok: true, snapshot: asker.snapshot.id, statuses };
		return c.json(answer, 200);
	});
}

function inquire(c: Context<ApiEnvironment>, id: string, asked: Record<string, string> = {}) {
	const { asker } = c.var;
	const indicator = findIndicator(id);
	return {
		inquiry: { asker, indicator, signal: c.req.raw.signal },
		asked: readQuestion(indicator, asked, asker.snapshot.facts)
	};
}
