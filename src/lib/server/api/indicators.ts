import { Hono } from 'hono';
import { findIndicator, indicators } from '../indicators/catalogue.ts';
import { describeIndicator, indicatorAnswer, indicatorsAnswer } from '../indicators/describe.ts';
import { aboutAnswer } from '../export/about.ts';
import { answerTable } from '../export/answer-table.ts';
import { answerSchema } from '../query/answer.ts';
import { answerQuestion } from '../query/answer-question.ts';
import { excelNames, indicatorIds, valuesNames } from '../query/names.ts';
import { readQuestion } from '../query/read-question.ts';
import type { ApiEnvironment } from './context.ts';
import { answers, answersFile } from './describe.ts';
import { readDialect, findFormat, sendTable } from './downloads.ts';
import { query } from './query.ts';

export function indicatorRoutes() {
	return new Hono<ApiEnvironment>()
		.get(
			'/',
			answers(
				{ ar: 'دليل المؤشرات', fr: 'Catalogue des indicateurs', en: 'Catalogue of indicators' },
				indicatorsAnswer
			),
			query({}),
			(c) => {
				const { sourceOf } = c.var.snapshot.facts;
				const described = indicators.map((indicator) => describeIndicator(indicator, sourceOf));
				return c.json({ ok: true as const, indicators: described });
			}
		)
		.get(
			'/:id',
			answers(
				{ ar: 'تعريف مؤشر', fr: "Définition d'un indicateur", en: 'Definition of an indicator' },
				indicatorAnswer,
				{ ids: indicatorIds }
			),
			query({}),
			(c) => {
				const { sourceOf } = c.var.snapshot.facts;
				const indicator = describeIndicator(findIndicator(c.req.param('id')), sourceOf);
				return c.json({ ok: true as const, indicator });
			}
		)
		.get(
			'/:id/values',
			answers(
				{ ar: 'قيم مؤشر', fr: "Valeurs d'un indicateur", en: 'Values of an indicator' },
				answerSchema,
				{ ids: indicatorIds }
			),
			query(valuesNames),
			async (c) => {
				const { asker } = c.var;
				const indicator = findIndicator(c.req.param('id'));
				const question = readQuestion(indicator, c.req.valid('query'), asker.snapshot.facts);
				return c.json(await answerQuestion(asker, indicator, question, c.req.raw));
			}
		)
		.get(
			'/:id/:file{values\\.[^\\x2f]*}',
			answersFile(
				{ ar: 'القيم نفسها في ملف', fr: 'Les mêmes, en fichier', en: 'The same, as a file' },
				'values',
				{ ids: indicatorIds }
			),
			query({ ...valuesNames, ...excelNames }),
			async (c) => {
				const { asker } = c.var;
				const { id, file } = c.req.param();
				const indicator = findIndicator(id);
				findFormat(file);
				const query = c.req.valid('query');
				const dialect = readDialect(query.excel);
				const question = readQuestion(indicator, query, asker.snapshot.facts);
				const answer = await answerQuestion(asker, indicator, question, c.req.raw);
				const { language } = c.var;
				return sendTable(c, indicator.id, file, {
					...{ dialect, language, table: answerTable(answer, question) },
					about: aboutAnswer(asker, indicator, question, answer, language)
				});
			}
		);
}
