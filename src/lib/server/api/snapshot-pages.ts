import { Hono } from 'hono';
import { changesBoardSchema, readChangesBoard } from '../boards/snapshot/changes-board.ts';
import { readSnapshotsBoard, snapshotsBoardSchema } from '../boards/snapshot/snapshots-board.ts';
import { runsFor } from '../quality/for-public.ts';
import { readChanges } from '../snapshots/changes.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { answers } from './describe.ts';
import { pageAnswer, sendPage } from './page-answers.ts';
import { onlyQuery } from './query.ts';

/** The snapshots that are kept, and what came between two of them. */
export function snapshotPageRoutes({ store, warehouse }: Pick<ApiContext, 'store' | 'warehouse'>) {
	return new Hono<ApiEnvironment>()
		.get(
			'/snapshots',
			answers(
				{
					ar: 'صفحة نسخ المعطيات',
					fr: 'La page des versions des données',
					en: 'The page of the snapshots'
				},
				pageAnswer(snapshotsBoardSchema)
			),
			onlyQuery({}),
			async (c) => {
				const { language, asker } = c.var;
				const runs = await runsFor(store, asker.audience);
				const current = asker.snapshot.id;
				const board = readSnapshotsBoard({ kept: await warehouse.kept(), current, runs }, language);
				return sendPage(c, board);
			}
		)
		.get(
			'/snapshots/:id',
			answers(
				{
					ar: 'صفحة ما تغير بين نسختين: {a}..{b}',
					fr: 'La page de ce qui a changé entre deux versions : {a}..{b}',
					en: 'The page of what changed between two snapshots: {a}..{b}'
				},
				pageAnswer(changesBoardSchema)
			),
			onlyQuery({}),
			async (c) => {
				const [older = '', newer = ''] = c.req.param('id').split('..');
				const pair = { older, newer };
				const changes = await readChanges(warehouse, pair, c.var.asker.audience);
				return sendPage(c, readChangesBoard(changes, c.var.language));
			}
		);
}
