import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { rowCount } from '$lib/i18n/messages/charts.ts';
import { data as words } from '$lib/i18n/messages/data.ts';
import { sayCount } from '$lib/i18n/say.ts';
import type { Desk } from '../desk.ts';
import { byTheme } from './by-theme.ts';
import { datesOf } from './dataset-board.ts';

/** Every dataset in short. */
export const datasetsBoardSchema = shape({
	datasets: list(
		shape({
			id: v.string(),
			title: v.string(),
			grain: v.string(),
			aboutPersons: v.boolean(),
			rows: v.string(),
			period: v.string()
		})
	)
});

export function readDatasetsBoard(desk: Desk): v.InferOutput<typeof datasetsBoardSchema> {
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
