import { Hono, type Context } from 'hono';
import { groupIds } from '$lib/i18n/groups.ts';
import { groupBoardSchema, readGroupBoard } from '../boards/group/group-board.ts';
import { placeBoardSchema, readPlaceBoard } from '../boards/place/place-board.ts';
import { placesBoardSchema, readPlacesBoard } from '../boards/place/places-board.ts';
import { findGroup } from '../groups.ts';
import { placeNames, tableNames } from '../query/names.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { answers } from './describe.ts';
import { deskOf, pageAnswer, searchOf, sendPage } from './page-answers.ts';
import { onlyQuery } from './query.ts';

/** Where and who, across themes. */
export function placePageRoutes({ now }: Pick<ApiContext, 'now'>) {
	const deskFor = (c: Context<ApiEnvironment>) => deskOf(c, { now });
	return new Hono<ApiEnvironment>()
		.get(
			'/places',
			answers(
				{
					ar: 'صفحة العمالات والأقاليم',
					fr: 'La page des territoires',
					en: 'The page of places'
				},
				pageAnswer(placesBoardSchema)
			),
			onlyQuery({ sort: tableNames.sort }),
			(c) => sendPage(c, readPlacesBoard(deskFor(c), searchOf(c.req.valid('query'))))
		)
		.get(
			'/places/:id',
			answers(
				{
					ar: 'صفحة عمالة أو إقليم أو جماعة، بكل المجالات',
					fr: "La page d'une province ou d'une commune, tous thèmes ensemble",
					en: 'The page of a province or commune, across themes'
				},
				pageAnswer(placeBoardSchema)
			),
			onlyQuery(placeNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return sendPage(c, readPlaceBoard(deskFor(c), c.req.param('id'), search));
			}
		)
		.get(
			'/groups/:id',
			answers(
				{
					ar: 'صفحة فئة من الصناع، بكل المجالات',
					fr: "La page d'un groupe d'artisans, tous thèmes ensemble",
					en: 'The page of a group of artisans, across themes'
				},
				pageAnswer(groupBoardSchema),
				{ ids: groupIds }
			),
			onlyQuery({ sort: tableNames.sort }),
			(c) => {
				const group = findGroup(c.req.param('id'));
				return sendPage(c, readGroupBoard(deskFor(c), group, searchOf(c.req.valid('query'))));
			}
		);
}
