import type { DatasetDescription } from '$lib/api';
import { formatDate, formatNumber } from '$lib/i18n/formats';
import { rowCount } from '$lib/i18n/messages/charts';
import { data as words } from '$lib/i18n/messages/data';
import { say, sayCount } from '$lib/i18n/say';
import { ask, clientFor } from '$lib/pages/client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => {
	const { language } = locals;
	const { datasets } = await ask<{ datasets: readonly DatasetDescription[] }>(
		clientFor(fetch, language).datasets.$get({ query: {} })
	);
	return {
		datasets: datasets.map(({ id, title, grain, rows, first_date, reference_date, ...dataset }) => ({
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
