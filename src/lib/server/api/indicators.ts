import { Hono } from 'hono';
import { findIndicator, indicators } from '../indicators/catalogue.ts';
import { describeIndicator, indicatorAnswer, indicatorsAnswer } from '../indicators/describe.ts';
import { aboutAnswer } from '../export/about.ts';
import { answerTable } from '../export/answer-table.ts';
import { withRefused } from '../export/refused-rows.ts';
import { labelAnswer } from '../export/label-rows.ts';
import { answerSchema, type Answer } from '../query/answer.ts';
import { answerQuestion } from '../query/answer-question.ts';
import { fileNames, indicatorIds, labelNames, totalsNames, valuesNames } from '../query/names.ts';
import type { Question } from '../query/question.ts';
import { readQuestion } from '../query/read-question.ts';
import { readTotals, withTotals } from '../query/with-totals.ts';
import type { ApiEnvironment } from './context.ts';
import { answers, answersFile } from './describe.ts';
import { findFormat, readDialect, readLabels, sendTable } from './downloads.ts';
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
			query({ ...valuesNames, ...totalsNames, ...labelNames }),
			async (c) => {
				const { asker } = c.var;
				const indicator = findIndicator(c.req.param('id'));
				const { labels: written, totals, ...query } = c.req.valid('query');
				const labels = readLabels(written);
				const { facts } = asker.snapshot;
				const question = readQuestion(indicator, query, facts);
				const answer = await answerOf(readTotals(totals), question, (part) =>
					answerQuestion(asker, indicator, part, c.req.raw)
				);
				const table = answerTable(answer, question, facts);
				return c.json(await labelAnswer(answer, table, labels, c.var.language));
			}
		)
		.get(
			'/:id/:file{values\\.[^\\x2f]*}',
			answersFile(
				{ ar: 'القيم نفسها في ملف', fr: 'Les mêmes, en fichier', en: 'The same, as a file' },
				'values',
				{ ids: indicatorIds }
			),
			query({ ...valuesNames, ...totalsNames, ...fileNames }),
			async (c) => {
				const { asker } = c.var;
				const { id, file } = c.req.param();
				const indicator = findIndicator(id);
				findFormat(file);
				const { labels, excel, totals, ...query } = c.req.valid('query');
				const dialect = readDialect(excel);
				const question = readQuestion(indicator, query, asker.snapshot.facts);
				const answer = await answerOf(readTotals(totals), question, (part) =>
					answerQuestion(asker, indicator, part, c.req.raw)
				);
				const { language } = c.var;
				const values = aboutAnswer(asker, indicator, question, answer, language);
				return sendTable(c, indicator.id, file, {
					...{ dialect, labels: readLabels(labels), language },
					table: answerTable(answer, question, asker.snapshot.facts),
					about: file.endsWith('.zip')
						? await withRefused(values, asker, indicator.sources, language)
						: values
				});
			}
		);
}

function answerOf(
	totals: boolean,
	question: Question,
	ask: (question: Question) => Promise<Answer>
): Promise<Answer> {
	return totals ? withTotals(question, ask) : ask(question);
}
