import { Hono } from 'hono';
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
import { runsFor } from '../quality/for-public.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { onlyNames, query, type CommonQuery } from './query.ts';

/** The address of a page: what its figures are filtered by, and whatever else pages have. */
export type PageQuery = CommonQuery & { [name: string]: string | undefined };

/** What a page shows, in figures and in the words of its language. */
export interface Page<Board> {
	readonly ok: true;
	readonly snapshot: string;
	readonly page: Board;
}

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
		.get('/overview', query<CommonQuery>(), (c) => {
			onlyNames(c.req.valid('query'), commonNames);
			return send(c, readOverviewBoard(deskOf(c)));
		})
		.get('/themes/:id', query<PageQuery>(), (c) => {
			const theme = findTheme(c.req.param('id'));
			return send(c, readThemeBoard(deskOf(c), theme, searchOf(c.req.valid('query'))));
		})
		.get('/indicators', query<CommonQuery>(), (c) => {
			onlyNames(c.req.valid('query'), commonNames);
			return send(c, readIndicatorsBoard(deskOf(c)));
		})
		.get('/indicators/:id', query<PageQuery>(), (c) => {
			const search = searchOf(c.req.valid('query'));
			return send(c, readIndicatorBoard(deskOf(c), c.req.param('id'), search));
		})
		.get('/embed/indicators/:id', query<PageQuery>(), (c) => {
			const search = searchOf(c.req.valid('query'));
			return send(c, readEmbeddedFigure(deskOf(c), c.req.param('id'), search));
		})
		.get('/datasets', query<CommonQuery>(), (c) => {
			onlyNames(c.req.valid('query'), commonNames);
			return send(c, readDatasetsBoard(deskOf(c)));
		})
		.get('/datasets/:id', query<PageQuery>(), (c) => {
			const search = searchOf(c.req.valid('query'));
			return send(c, readDatasetBoard(deskOf(c), c.req.param('id'), search));
		})
		.get('/quality', query<CommonQuery>(), async (c) => {
			onlyNames(c.req.valid('query'), commonNames);
			return send(c, readQualityBoard(deskOf(c), await runsFor(store, c.var.asker.audience)));
		});
}

const commonNames = ['snapshot', 'lang'];

/** The address of the page itself: its language is in its path. */
function searchOf({ lang: _, ...query }: Readonly<Record<string, string>>): URLSearchParams {
	return new URLSearchParams(query);
}
