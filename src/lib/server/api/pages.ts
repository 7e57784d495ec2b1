import { Hono, type Context } from 'hono';
import type { GenericSchema, InferOutput } from 'valibot';
import { answered, shape } from '$lib/schema.ts';
import { findTheme } from '../themes.ts';
import { datasetBoardSchema, readDatasetBoard } from '../boards/dataset/dataset-board.ts';
import { datasetsBoardSchema, readDatasetsBoard } from '../boards/dataset/datasets-board.ts';
import { Desk } from '../boards/desk.ts';
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
import { clockOf } from '../quality/clock.ts';
import { runsFor } from '../quality/for-public.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import {
	clockNames,
	datasetIds,
	indicatorIds,
	pageNames,
	tableNames,
	themeNames
} from '../query/names.ts';
import { themeIds } from '$lib/i18n/themes.ts';
import { answers } from './describe.ts';
import { onlyQuery, openQuery } from './query.ts';

/** What a page shows, in figures and in the words of its language. */
export type Page<Board> = {
	readonly [Name in keyof typeof answered]: InferOutput<(typeof answered)[Name]>;
} & { readonly page: Board };

const pageAnswer = <Board extends GenericSchema>(board: Board) =>
	shape({ ...answered, page: board });

/** Each page in one answer. */
export function pageRoutes({ store, now }: Pick<ApiContext, 'store' | 'now'>) {
	const deskOf = (c: Context<ApiEnvironment>) =>
		new Desk({
			asker: c.var.asker,
			language: c.var.language,
			signal: c.req.raw.signal,
			today: clockOf(c.var.snapshot.facts, c.req.query('as_of'), now())
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
				pageAnswer(overviewSchema)
			),
			onlyQuery(clockNames),
			(c) => send(c, readOverviewBoard(deskOf(c)))
		)
		.get(
			'/targets',
			answers(
				{ ar: 'صفحة الأهداف', fr: 'La page des objectifs', en: 'The page of targets' },
				pageAnswer(targetsBoardSchema)
			),
			onlyQuery({ sort: tableNames.sort }),
			(c) => send(c, readTargetsBoard(deskOf(c), searchOf(c.req.valid('query'))))
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
				pageAnswer(indicatorsBoardSchema)
			),
			onlyQuery({}),
			(c) => send(c, readIndicatorsBoard(deskOf(c)))
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
				pageAnswer(embeddedSchema),
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
				pageAnswer(datasetsBoardSchema)
			),
			onlyQuery({}),
			(c) => send(c, readDatasetsBoard(deskOf(c)))
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
				pageAnswer(qualityBoardSchema)
			),
			onlyQuery(clockNames),
			async (c) => send(c, readQualityBoard(deskOf(c), await runsFor(store, c.var.asker.audience)))
		);
}

/** The address of the page itself: its language is in its path. */
function searchOf({ lang: _, ...query }: Readonly<Record<string, string>>): URLSearchParams {
	return new URLSearchParams(query);
}
