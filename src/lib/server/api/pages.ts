import { Hono } from 'hono';
import { looseObject, type GenericSchema } from 'valibot';
import { answered, shape } from '../schema.ts';
import type { Context } from 'hono';
import { findTheme } from '../themes.ts';
import { readDatasetBoard } from '../boards/dataset/dataset-board.ts';
import { readDatasetsBoard } from '../boards/dataset/datasets-board.ts';
import { Desk } from '../boards/desk.ts';
import { readEmbeddedFigure } from '../boards/indicator/embedded-figure.ts';
import { readIndicatorBoard } from '../boards/indicator/indicator-board.ts';
import { readIndicatorsBoard } from '../boards/indicator/indicators-board.ts';
import { readOverviewBoard } from '../boards/overview/overview-board.ts';
import { readQualityBoard } from '../boards/quality/quality-board.ts';
import { readThemeBoard } from '../boards/theme/theme-board.ts';
import { readRuns } from '../store/runs.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { pageNames, tableNames, themeNames } from '../query/names.ts';
import { datasetIds, indicatorIds } from '../query/names.ts';
import { themeIds } from '$lib/i18n/themes.ts';
import { answers } from './describe.ts';
import { onlyQuery, openQuery } from './query.ts';

/** What a page shows, in figures and in the words of its language. */
export interface Page<Board> {
	readonly ok: true;
	readonly snapshot: string;
	readonly page: Board;
}

const pageAnswer = <Board extends GenericSchema>(board: Board) =>
	shape({ ...answered, page: board });

/** Each page in one answer. */
export function pageRoutes({ store, now }: Pick<ApiContext, 'store' | 'now'>) {
	const deskOf = (c: Context<ApiEnvironment>) =>
		new Desk({
			asker: c.var.asker,
			language: c.var.language,
			signal: c.req.raw.signal,
			today: now().toISOString().slice(0, 10)
		});
	const send = async <Board>(c: Context<ApiEnvironment>, board: Board | Promise<Board>) => {
		const page: Page<Board> = { ok: true, snapshot: c.var.snapshot.id, page: await board };
		return c.json(page);
	};
	return new Hono<ApiEnvironment>()
		.get(
			'/overview',
			answers(
				{
					ar: 'كل أرقام الصفحة الأولى',
					fr: "Tous les chiffres de la vue d'ensemble",
					en: 'All figures of the overview'
				},
				pageAnswer(looseObject({}))
			),
			onlyQuery({}),
			(c) => {
				return send(c, readOverviewBoard(deskOf(c)));
			}
		)
		.get(
			'/themes/:id',
			answers(
				{
					ar: 'كل أرقام صفحة مجال',
					fr: "Tous les chiffres de la page d'un thème",
					en: 'All figures of the page of a theme'
				},
				pageAnswer(looseObject({})),
				{ ids: themeIds }
			),
			openQuery(themeNames),
			(c) => {
				const theme = findTheme(c.req.param('id'));
				return send(c, readThemeBoard(deskOf(c), theme, searchOf(c.req.valid('query'))));
			}
		)
		.get(
			'/indicators',
			answers(
				{
					ar: 'صفحة دليل المؤشرات',
					fr: 'La page du catalogue des indicateurs',
					en: 'The page of the catalogue of indicators'
				},
				pageAnswer(looseObject({}))
			),
			onlyQuery({}),
			(c) => {
				return send(c, readIndicatorsBoard(deskOf(c)));
			}
		)
		.get(
			'/indicators/:id',
			answers(
				{
					ar: 'كل أرقام صفحة مؤشر',
					fr: "Tous les chiffres de la page d'un indicateur",
					en: 'All figures of the page of an indicator'
				},
				pageAnswer(looseObject({})),
				{ ids: indicatorIds }
			),
			openQuery(pageNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return send(c, readIndicatorBoard(deskOf(c), c.req.param('id'), search));
			}
		)
		.get(
			'/embed/indicators/:id',
			answers(
				{
					ar: 'أرقام مؤشر في صفحة غيرنا',
					fr: "Les chiffres d'un indicateur dans la page d'un tiers",
					en: 'The figures of an indicator in a page of others'
				},
				pageAnswer(looseObject({})),
				{ ids: indicatorIds }
			),
			openQuery(pageNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return send(c, readEmbeddedFigure(deskOf(c), c.req.param('id'), search));
			}
		)
		.get(
			'/datasets',
			answers(
				{
					ar: 'صفحة مجموعات المعطيات',
					fr: 'La page des jeux de données',
					en: 'The page of datasets'
				},
				pageAnswer(looseObject({}))
			),
			onlyQuery({}),
			(c) => {
				return send(c, readDatasetsBoard(deskOf(c)));
			}
		)
		.get(
			'/datasets/:id',
			answers(
				{
					ar: 'صفحة مجموعة وأسطرها',
					fr: "La page d'un jeu de données et de ses lignes",
					en: 'The page of a dataset and its rows'
				},
				pageAnswer(looseObject({})),
				{ ids: datasetIds, columns: true }
			),
			openQuery(tableNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return send(c, readDatasetBoard(deskOf(c), c.req.param('id'), search));
			}
		)
		.get(
			'/quality',
			answers(
				{
					ar: 'كل أرقام صفحة الجودة',
					fr: 'Tous les chiffres de la page de qualité',
					en: 'All figures of the page of quality'
				},
				pageAnswer(looseObject({}))
			),
			onlyQuery({}),
			async (c) => {
				return send(c, readQualityBoard(deskOf(c), await readRuns(store)));
			}
		);
}

/** The address of the page itself: its language is in its path. */
function searchOf({ lang: _, ...query }: Readonly<Record<string, string>>): URLSearchParams {
	return new URLSearchParams(query);
}
