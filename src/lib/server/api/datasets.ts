import { Hono } from 'hono';
import type * as v from 'valibot';
import { countsSchema, countsTable, fetchCounts, readCounts } from '../crosstab/counts.ts';
import { datasets, findDataset } from '../datasets/catalogue.ts';
import { datasetAnswer, datasetsAnswer, describeDataset } from '../datasets/describe.ts';
import { aboutRows } from '../export/about.ts';
import { labelAnswer, labelPage } from '../export/label-rows.ts';
import { withRefused } from '../export/refused-rows.ts';
import { templateOf } from '../export/template.ts';
import { countsNames, datasetIds, fileNames, labelNames, rowsNames } from '../query/names.ts';
import { readRowsQuestion } from '../query/read-rows-question.ts';
import { fetchRows, openRows, rowsSchema } from '../query/rows.ts';
import { fetchSummary, summarySchema } from '../query/summary.ts';
import type { ApiEnvironment } from './context.ts';
import { answers, answersFile } from './describe.ts';
import { findFormat, readDialect, readLabels, sendTable } from './downloads.ts';
import { openQuery, query } from './query.ts';

/**
 * The query of `/datasets/{id}/rows`. Beside its names, any column is a filter: members of its
 * list, comma-separated, an exact text or a part of one (`~part`), or a date or number, exact or a
 * range `a..b` open on either side; `unknown` for none, `!unknown` for any.
 */
export type RowsQuery = v.InferInput<v.ObjectSchema<typeof rowsNames, undefined>> & {
	[column: string]: string | undefined;
};

export function datasetRoutes() {
	return new Hono<ApiEnvironment>()
		.get(
			'/',
			answers({ ar: 'مجموعات المعطيات', fr: 'Jeux de données', en: 'Datasets' }, datasetsAnswer),
			query({}),
			(c) => {
				const { snapshot, audience } = c.var.asker;
				const described = datasets.map((dataset) =>
					describeDataset(dataset, snapshot.facts, audience)
				);
				return c.json({ ok: true as const, datasets: described });
			}
		)
		.get(
			'/:id',
			answers(
				{ ar: 'عقد مجموعة', fr: "Contrat d'un jeu de données", en: 'Contract of a dataset' },
				datasetAnswer,
				{ ids: datasetIds }
			),
			query({}),
			(c) => {
				const { snapshot, audience } = c.var.asker;
				const dataset = describeDataset(findDataset(c.req.param('id')), snapshot.facts, audience);
				return c.json({ ok: true as const, dataset });
			}
		)
		.get(
			'/:id/rows',
			answers(
				{ ar: 'أسطر، صفحة صفحة', fr: 'Lignes, par pages', en: 'Rows, in pages' },
				rowsSchema,
				{ ids: datasetIds, columns: true }
			),
			openQuery({ ...rowsNames, ...labelNames }),
			async (c) => {
				const { asker } = c.var;
				const dataset = findDataset(c.req.param('id'));
				const query = c.req.valid('query');
				const labels = readLabels(query.labels);
				const question = readRowsQuestion(dataset, query, asker, 'page');
				const page = await fetchRows(asker.snapshot, question, c.req.raw.signal);
				return c.json(await labelPage(page, question, labels, c.var.language));
			}
		)
		.get(
			'/:id/summary',
			answers(
				{
					ar: 'ما في كل عمود من هذه الأسطر',
					fr: 'Ce que contient chaque colonne de ces lignes',
					en: 'What each column of these rows holds'
				},
				summarySchema,
				{ ids: datasetIds, columns: true }
			),
			openQuery({ columns: rowsNames.columns }),
			async (c) => {
				const { asker } = c.var;
				const dataset = findDataset(c.req.param('id'));
				const question = readRowsQuestion(dataset, c.req.valid('query'), asker, 'all');
				return c.json(await fetchSummary(asker.snapshot, question, c.req.raw.signal));
			}
		)
		.get(
			'/:id/counts',
			answers(
				{
					ar: 'عدد الأسطر حسب أعمدة',
					fr: 'Combien de lignes, par colonnes',
					en: 'How many rows, by columns'
				},
				countsSchema,
				{ ids: datasetIds, columns: true }
			),
			openQuery({ ...countsNames, ...labelNames }),
			async (c) => {
				const { asker } = c.var;
				const { labels: written, ...query } = c.req.valid('query');
				const labels = readLabels(written);
				const question = readCounts(findDataset(c.req.param('id')), query, asker);
				const { counts } = await fetchCounts(asker.snapshot, question, c.req.raw.signal);
				const table = countsTable(counts, question.rows);
				return c.json(await labelAnswer(counts, table, labels, c.var.language));
			}
		)
		.get(
			'/:id/:counts{counts\\.[^\\x2f]*}',
			answersFile(
				{
					ar: 'الأعداد نفسها في ملف',
					fr: 'Les mêmes effectifs, en fichier',
					en: 'The same counts, as a file'
				},
				'counts',
				{ ids: datasetIds, columns: true }
			),
			openQuery({ ...countsNames, ...fileNames }),
			async (c) => {
				const { asker, language } = c.var;
				const { id, counts: file } = c.req.param();
				const dataset = findDataset(id);
				findFormat(file);
				const { labels, excel, ...query } = c.req.valid('query');
				const question = readCounts(dataset, query, asker);
				const { counts } = await fetchCounts(asker.snapshot, question, c.req.raw.signal);
				const table = countsTable(counts, question.rows);
				const rows = aboutRows(asker, dataset, query, table, language);
				return sendTable(c, `${dataset.id}-counts`, file, {
					...{ dialect: readDialect(excel), labels: readLabels(labels), language, table },
					about: file.endsWith('.zip')
						? await withRefused(rows, asker, [dataset.id], language)
						: rows
				});
			}
		)
		.get(
			'/:id/:file{rows\\.[^\\x2f]*}',
			answersFile(
				{ ar: 'كل الأسطر في ملف', fr: 'Toutes les lignes, en fichier', en: 'Every row, as a file' },
				'rows',
				{ ids: datasetIds, columns: true }
			),
			openQuery({ ...rowsNames, ...fileNames }),
			async (c) => {
				const { asker } = c.var;
				const { id, file } = c.req.param();
				const dataset = findDataset(id);
				findFormat(file);
				const query = c.req.valid('query');
				const dialect = readDialect(query.excel);
				const labels = readLabels(query.labels);
				const question = readRowsQuestion(dataset, query, asker, 'all');
				const table = await openRows(asker.snapshot, question, c.req.raw.signal);
				const { language } = c.var;
				const rows = aboutRows(asker, dataset, query, table, language);
				const about = file.endsWith('.zip')
					? await withRefused(rows, asker, [dataset.id], language)
					: rows;
				return sendTable(c, dataset.id, file, { dialect, labels, language, table, about });
			}
		)
		.get(
			'/:id/template.csv',
			answersFile(
				{
					ar: 'ملف فارغ بالعناوين الصحيحة',
					fr: 'Un fichier vide aux bons en-têtes',
					en: 'An empty file with the right headers'
				},
				'template',
				{ ids: datasetIds, only: ['csv'] }
			),
			query(fileNames),
			(c) => {
				const dataset = findDataset(c.req.param('id'));
				const dialect = readDialect(c.req.valid('query').excel);
				const { language, asker } = c.var;
				const table = templateOf(dataset, language);
				const about = aboutRows(asker, dataset, {}, table, language);
				return sendTable(c, `${dataset.id}-template`, 'template.csv', {
					...{ dialect, labels: 'codes' as const, language, table, about }
				});
			}
		);
}
