import type { DatasetDescription, IndicatorDescription } from '$lib/api';
import { formatDate, formatNumber } from '$lib/i18n/formats';
import { rowCount } from '$lib/i18n/messages/charts';
import { data as words } from '$lib/i18n/messages/data';
import { say, sayCount } from '$lib/i18n/say';
import { byTheme } from '$lib/pages/by-theme';
import { ask, clientFor } from '$lib/pages/client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => {
	const { language } = locals;
	const client = clientFor(fetch, language);
	const [{ datasets }, { indicators }] = await Promise.all([
		ask<{ datasets: readonly DatasetDescription[] }>(client.datasets.$get({ query: {} })),
		ask<{ indicators: readonly IndicatorDescription[] }>(client.indicators.$get({ query: {} }))
	]);
	const ordered = byTheme(datasets, indicators);
	return {
		datasets: ordered.map(({ id, title, grain, rows, first_date, reference_date, ...dataset }) => ({
			id,
			title: title[language],
			grain: grain[language],
			aboutPersons: dataset.about_persons,
			rows: sayCount(rowCount, language, rows, { n: formatNumber(rows, language) }),
			period:
				first_date && reference_date
					? say(words.period, language, {
							first: formatDate(first_date, language),
							last: formatDate(reference_date, language)
						})
					: rows === 0
						? words.empty[language]
						: ''
		}))
	};
};
