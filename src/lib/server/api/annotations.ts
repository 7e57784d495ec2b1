import { Hono } from 'hono';
import { themeIds } from '$lib/i18n/themes.ts';
import { annotationsAnswer, readAnnotations, type Annotations } from '../analysis/annotations.ts';
import { findIndicator } from '../indicators/catalogue.ts';
import { firstDay, lastDay } from '$lib/figures/days.ts';
import { annotationsNames } from '../query/names.ts';
import { readDay } from '../query/read-question.ts';
import type { ApiEnvironment } from './context.ts';
import { answers } from './describe.ts';
import { onlyQuery } from './query.ts';
import { invalidValue, oneOf } from '../refusals/refusals.ts';

export function annotationRoutes() {
	return new Hono<ApiEnvironment>().get(
		'/',
		answers({ ar: 'أحداث', fr: 'Événements', en: 'Events' }, annotationsAnswer),
		onlyQuery(annotationsNames),
		async (c) => {
			const { snapshot } = c.var;
			const asked: Readonly<Record<string, string>> = c.req.valid('query');
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
		}
	);
}

function readTheme(value: string | undefined) {
	if (value === undefined) return null;
	const theme = themeIds.find((id) => id === value);
	if (theme) return theme;
	throw invalidValue('theme', value, oneOf(themeIds));
}
