import { formatNumber } from '$lib/i18n/formats.ts';
import { rowCount } from '$lib/i18n/messages/charts.ts';
import { data as words } from '$lib/i18n/messages/data.ts';
import { sayCount } from '$lib/i18n/say.ts';
import type { Desk } from '../desk.ts';
import { byTheme } from './by-theme.ts';
import { datesOf } from './dataset-board.ts';

/** Every dataset in short. */
export function readDatasetsBoard(desk: Desk) {
	const { language } = desk;
	return {
		datasets: byTheme(desk.datasets(), desk.indicators()).map((dataset) => ({
			id: dataset.id,
			title: dataset.title[language],
			grain: dataset.grain[language],
			aboutPersons: dataset.about_persons,
			rows: sayCount(rowCount, language, dataset.rows, { n: formatNumber(dataset.rows, language) }),
			period: datesOf(dataset, language) || (dataset.rows === 0 ? words.empty[language] : '')
		}))
	};
}
