import { keptTexts } from '$pipelines/store/follow.ts';
import { Hono, type Context } from 'hono';
import { agreementBoardSchema, readAgreementBoard } from '../boards/session/agreement-board.ts';
import { committeeBoardSchema, readCommitteeBoard } from '../boards/session/committee-board.ts';
import { followUpBoardSchema, readFollowUpBoard } from '../boards/session/follow-up-board.ts';
import {
	readRecommendationBoard,
	recommendationBoardSchema
} from '../boards/session/recommendation-board.ts';
import { readReportBoard, reportBoardSchema } from '../boards/report/report-board.ts';
import { ownTextsIn } from '../boards/report/report-texts.ts';
import { readSessionBoard, sessionBoardSchema } from '../boards/session/session-board.ts';
import { readSessionsBoard, sessionsBoardSchema } from '../boards/session/sessions-board.ts';
import { clockNames, followUpNames, reportNames } from '../query/names.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { answers } from './describe.ts';
import { deskOf, pageAnswer, searchOf, sendPage } from './page-answers.ts';
import { onlyQuery } from './query.ts';

/** What the assembly decided, and what came of it. */
export function sessionPageRoutes({
	now,
	store,
	reference = []
}: Pick<ApiContext, 'now' | 'store' | 'reference'>) {
	const deskFor = (c: Context<ApiEnvironment>) => deskOf(c, { now });
	return new Hono<ApiEnvironment>()
		.get(
			'/sessions',
			answers(
				{
					ar: 'صفحة دورات الجمعية العامة',
					fr: "La page des sessions de l'assemblée",
					en: 'The page of the sessions of the assembly'
				},
				pageAnswer(sessionsBoardSchema)
			),
			onlyQuery(clockNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return sendPage(c, readSessionsBoard(deskFor(c), search));
			}
		)
		.get(
			'/sessions/:id',
			answers(
				{
					ar: 'صفحة دورة: ما قررته وما آل إليه',
					fr: "La page d'une session : ce qu'elle a décidé et ce qu'il en est",
					en: 'The page of a session: what it decided and what came of it'
				},
				pageAnswer(sessionBoardSchema)
			),
			onlyQuery(clockNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return sendPage(c, readSessionBoard(deskFor(c), c.req.param('id'), search));
			}
		)
		.get(
			'/sessions/:id/report',
			answers(
				{
					ar: 'التقرير الأدبي لدورة',
					fr: "Le rapport d'activité remis à une session",
					en: 'The activity report of a session'
				},
				pageAnswer(reportBoardSchema)
			),
			onlyQuery(reportNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				const ref = c.req.param('id');
				const printed = search.get('snapshot');
				const texts = ownTextsIn(reference, printed ? keptTexts(store, printed) : undefined);
				return sendPage(c, readReportBoard(deskFor(c), ref, search, texts));
			}
		)
		.get(
			'/agreements/:id',
			answers(
				{
					ar: 'صفحة اتفاقية',
					fr: "La page d'une convention",
					en: 'The page of an agreement'
				},
				pageAnswer(agreementBoardSchema)
			),
			onlyQuery(clockNames),
			(c) => sendPage(c, readAgreementBoard(deskFor(c), c.req.param('id')))
		)
		.get(
			'/recommendations/:id',
			answers(
				{
					ar: 'صفحة توصية',
					fr: "La page d'une recommandation",
					en: 'The page of a recommendation'
				},
				pageAnswer(recommendationBoardSchema)
			),
			onlyQuery(clockNames),
			(c) => sendPage(c, readRecommendationBoard(deskFor(c), c.req.param('id')))
		)
		.get(
			'/committees/:id',
			answers(
				{
					ar: 'صفحة لجنة دائمة',
					fr: "La page d'une commission permanente",
					en: 'The page of a standing committee'
				},
				pageAnswer(committeeBoardSchema)
			),
			onlyQuery(clockNames),
			(c) => sendPage(c, readCommitteeBoard(deskFor(c), c.req.param('id')))
		)
		.get(
			'/follow-up',
			answers(
				{
					ar: 'صفحة تتبع التنفيذ',
					fr: 'La page du suivi des décisions',
					en: 'The page of follow-up'
				},
				pageAnswer(followUpBoardSchema)
			),
			onlyQuery(followUpNames),
			(c) => {
				const search = searchOf(c.req.valid('query'));
				return sendPage(c, readFollowUpBoard(deskFor(c), search));
			}
		);
}
