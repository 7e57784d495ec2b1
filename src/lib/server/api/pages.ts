import { Hono, type Context } from 'hono';
import { findTheme } from '../themes.ts';
import { crosstabBoardSchema, readIndicatorTableBoard } from '../boards/crosstab/crosstab-board.ts';
import { readDatasetTableBoard } from '../boards/crosstab/dataset-table-board.ts';
import { datasetBoardSchema, readDatasetBoard } from '../boards/dataset/dataset-board.ts';
import { datasetsBoardSchema, readDatasetsBoard } from '../boards/dataset/datasets-board.ts';
import { becameSchema, readBecame } from '../boards/indicator/became.ts';
import { embeddedSchema, readEmbeddedFigure } from '../boards/indicator/embedded-figure.ts';
import { indicatorBoardSchema, readIndicatorBoard } from '../boards/indicator/indicator-board.ts';
import {
	indicatorsBoardSchema,
	readIndicatorsBoard
} from '../boards/indicator/indicators-board.ts';
import { overviewSchema, readOverviewBoard } from '../boards/overview/overview-board.ts';
import { qualityBoardSchema, readQualityBoard } from '../boards/quality/quality-board.ts';
import { readTargetsBoard, targetsBoardSchema } from '../boards/targets/targets-board.ts';
import { readThemeBoard, themeBoardSchema } from '../boards/theme/theme-board.ts';
import { runsFor } from '../quality/for-public.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import {
	becameNames,
	clockNames,
	countsNames,
	crosstabNames,
	datasetIds,
	indicatorIds,
	pageNames,
	tableNames,
	themeNames
} from '../query/names.ts';
import { themeIds } from '$lib/i18n/themes.ts';
import { answers } from './describe.ts';
import { deskOf, pageAnswer, searchOf, sendPage } from './page-answers.ts';
import { onlyQuery, openQuery } from './query.ts';
import { placePageRoutes } from './place-pages.ts';
import { sessionPageRoutes } from './session-pages.ts';
import { snapshotPageRoutes } from './snapshot-pages.ts';

/** Each page in one answer. */
export function pageRoutes({
	store,
	warehouse,
	now,
	reference = []
}: Pick<ApiContext, 'store' | 'warehouse' | 'now' | 'reference'>) {
	const deskFor = (c: Context<ApiEnvironment>) => deskOf(c, { now });
	return new Hono<ApiEnvironment>()
		.get(
			'/overview',
			answers(
				{
					ar: 'كل أرقام الصفحة الأولى',
					fr: "Tous les chiffres de la vue d'ensemble",
					en: 'All figures of the overview'
				},
				pageAnswer(overviewSchema)
			),
			onlyQuery(clockNames),
			(c) => sendPage(c, readOverviewBoard(deskFor(c)))
		)
		.get(
			'/targets',
			answers(
				{ ar: 'صفحة الأهداف', fr: 'La page des objectifs', en: 'The page of targets' },
				pageAnswer(targetsBoardSchema)
			),
			onlyQuery({ sort: tableNames.sort }),
			(c) => sendPage(c, readTargetsBoard(deskFor(c), searchOf(c.req.valid('query'))))
		)
		.get(
			'/themes/:id',
			answers(
				{
					ar: 'كل أرقام صفحة مجال',
					fr: "Tous les chiffres de la page d'un thème",
					en: 'All figures of the page of a theme'
				},
				pageAnswer(themeBoardSchema),
				{ ids: themeIds }
			),
			openQuery(themeNames),
			(c) => {
				const theme = findTheme(c.req.param('id'));
				return sendPage(c, readThemeBoard(deskFor(c), theme, searchOf(c.req.valid('query'))));
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
				pageAnswer(indicatorsBoardSchema)
			),
			onlyQuery({}),
			(c) => sendPage(c, readIndicatorsBoard(deskFor(c)))
		)
		.get(
			'/indicators/:id',
			answers(
				{
					ar: 'كل أرقام صفحة مؤشر',
					fr: "Tous les chiffres de la page d'un indicateur",
					en: 'All figures of the page of an indicator'
				},
				pageAnswer(indicatorBoardSchema),
				{ ids: indicatorIds }
			),
			openQuery(pageNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return sendPage(c, readIndicatorBoard(deskFor(c), c.req.param('id'), search));
			}
		)
		.get(
			'/indicators/:id/became',
			answers(
				{
					ar: 'ما صار إليه رقم استشهد به',
					fr: "Ce qu'est devenu un chiffre cité",
					en: 'What a cited figure has become'
				},
				pageAnswer(becameSchema),
				{ ids: indicatorIds }
			),
			openQuery(becameNames),
			(c) => {
				const { cited, ...query } = c.req.valid('query');
				return warehouse.using(cited, (older) =>
					sendPage(
						c,
						readBecame(deskOf(c, { now }, older), deskFor(c), c.req.param('id'), searchOf(query))
					)
				);
			}
		)
		.get(
			'/indicators/:id/table',
			answers(
				{
					ar: 'جدول متقاطع لمؤشر',
					fr: "Un tableau croisé d'un indicateur",
					en: 'A cross table of an indicator'
				},
				pageAnswer(crosstabBoardSchema),
				{ ids: indicatorIds }
			),
			openQuery(crosstabNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return sendPage(c, readIndicatorTableBoard(deskFor(c), c.req.param('id'), search));
			}
		)
		.get(
			'/datasets/:id/table',
			answers(
				{
					ar: 'جدول متقاطع لأسطر مجموعة',
					fr: "Un tableau croisé des lignes d'un jeu de données",
					en: 'A cross table of the rows of a dataset'
				},
				pageAnswer(crosstabBoardSchema),
				{ ids: datasetIds, columns: true }
			),
			openQuery(countsNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return sendPage(c, readDatasetTableBoard(deskFor(c), c.req.param('id'), search));
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
				pageAnswer(embeddedSchema),
				{ ids: indicatorIds }
			),
			openQuery(pageNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return sendPage(c, readEmbeddedFigure(deskFor(c), c.req.param('id'), search));
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
				pageAnswer(datasetsBoardSchema)
			),
			onlyQuery({}),
			(c) => sendPage(c, readDatasetsBoard(deskFor(c)))
		)
		.get(
			'/datasets/:id',
			answers(
				{
					ar: 'صفحة مجموعة وأسطرها',
					fr: "La page d'un jeu de données et de ses lignes",
					en: 'The page of a dataset and its rows'
				},
				pageAnswer(datasetBoardSchema),
				{ ids: datasetIds, columns: true }
			),
			openQuery(tableNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return sendPage(c, readDatasetBoard(deskFor(c), c.req.param('id'), search));
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
				pageAnswer(qualityBoardSchema)
			),
			onlyQuery(clockNames),
			async (c) =>
				sendPage(c, readQualityBoard(deskFor(c), await runsFor(store, c.var.asker.audience)))
		)
		.route('/', placePageRoutes({ now }))
		.route('/', sessionPageRoutes({ now, reference }))
		.route('/', snapshotPageRoutes({ store, warehouse }));
}
