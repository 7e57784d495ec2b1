import { Hono } from 'hono';
import { themeIds } from '$lib/i18n/messages/names.ts';
import { readAnnotations, type Annotation } from '../analysis/annotations.ts';
import { findIndicator } from '../indicators/catalogue.ts';
import { firstDay, lastDay } from '../query/days.ts';
import { readDay } from '../query/read-question.ts';
import type { ApiEnvironment } from './context.ts';
import { onlyNames, query, type CommonQuery } from './query.ts';
import { invalidValue, oneOf } from '../refusals/refusals.ts';

export interface AnnotationsQuery extends CommonQuery {
	/** Notes of the indicator, and of its theme as a whole. */
	indicator?: string;
	theme?: string;
	/** `YYYY-MM` or `YYYY-MM-DD`, included. */
	from?: string;
	to?: string;
}

export interface Annotations {
	readonly ok: true;
	readonly snapshot: string;
	/** In the order of time. */
	readonly annotations: readonly Annotation[];
}

const names = ['indicator', 'theme', 'from', 'to', 'snapshot', 'lang'];

export function annotationRoutes() {
	return new Hono<ApiEnvironment>().get('/', query<AnnotationsQuery>(), async (c) => {
		const { snapshot } = c.var;
		const asked: Readonly<Record<string, string>> = c.req.valid('query');
		onlyNames(asked, names);
		const answer: Annotations = {
			ok: true,
			snapshot: snapshot.id,
			annotations: await readAnnotations(snapshot, {
				indicator: asked.indicator === undefined ? null : findIndicator(asked.indicator, 400),
				theme: readTheme(asked.theme),
				from: readDay('from', asked.from, firstDay),
				to: readDay('to', asked.to, lastDay)
			})
		};
		return c.json(answer);
	});
}

function readTheme(value: string | undefined) {
	if (value === undefined) return null;
	const theme = themeIds.find((id) => id === value);
	if (theme) return theme;
	throw invalidValue('theme', value, oneOf(themeIds));
}
