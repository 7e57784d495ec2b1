import { Hono } from 'hono';
import { findIndicator, indicators } from '../indicators/catalogue.ts';
import { describeIndicator, indicatorAnswer, indicatorsAnswer } from '../indicators/describe.ts';
import { aboutAnswer } from '../export/about.ts';
import { answerTable } from '../export/answer-table.ts';
import { withRefused } from '../export/refused-rows.ts';
import { labelAnswer } from '../export/label-rows.ts';
import { askTable, readTable } from '../crosstab/ask-table.ts';
import { answerSchema } from '../query/answer.ts';
import { answerQuestion } from '../query/answer-question.ts';
import {
	fileNames,
	indicatorIds,
	labelNames,
	tableShapeNames,
	valuesNames
} from '../query/names.ts';
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
			query({ ...valuesNames, ...tableShapeNames, ...labelNames }),
			async (c) => {
				const { asker } = c.var;
				const indicator = findIndicator(c.req.param('id'));
				const { labels: written, ...query } = c.req.valid('query');
				const labels = readLabels(written);
				const { facts } = asker.snapshot;
				const asked = readTable(indicator, query, facts);
				const { answer } = await askTable(asked, (part) =>
					answerQuestion(asker, indicator, part, c.req.raw)
				);
				const table = answerTable(answer, asked.question, facts);
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
			query({ ...valuesNames, ...tableShapeNames, ...fileNames }),
			async (c) => {
				const { asker } = c.var;
				const { id, file } = c.req.param();
				const indicator = findIndicator(id);
				findFormat(file);
				const { labels, excel, ...query } = c.req.valid('query');
				const dialect = readDialect(excel);
				const asked = readTable(indicator, query, asker.snapshot.facts);
				const { question } = asked;
				const { answer } = await askTable(asked, (part) =>
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
