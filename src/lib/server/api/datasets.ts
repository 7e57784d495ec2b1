import { Hono } from 'hono';
import { datasets, findDataset } from '../datasets/catalogue.ts';
import { describeDataset } from '../datasets/describe.ts';
import { aboutRows } from '../export/about.ts';
import { templateOf } from '../export/template.ts';
import { readRowsQuestion } from '../query/read-rows-question.ts';
import { fetchRows, openRows } from '../query/rows.ts';
import type { ApiEnvironment } from './context.ts';
import { findFormat, readDialect, sendTable } from './downloads.ts';
import { query, type CommonQuery } from './query.ts';

/**
 * The query of `/datasets/{id}/rows`. Beside these, any column is a filter: members of its list,
 * comma-separated (`unknown` for none), an exact text, or a date or number, exact or a range
 * `a..b` open on either side.
 */
export interface RowsQuery extends CommonQuery {
	[column: string]: string | undefined;
	columns?: string;
	/** Column ids, comma-separated; `-` first for descending. */
	sort?: string;
	limit?: string;
	offset?: string;
	/** `fr`: semicolons and decimal commas, in CSV. */
	excel?: string;
}

export function datasetRoutes() {
	return new Hono<ApiEnvironment>()
		.get('/', query<CommonQuery>(), (c) => {
			const { snapshot, audience } = c.var.asker;
			const described = datasets.map((dataset) =>
				describeDataset(dataset, snapshot.facts, audience)
			);
			return c.json({ ok: true as const, datasets: described });
		})
		.get('/:id', query<CommonQuery>(), (c) => {
			const { snapshot, audience } = c.var.asker;
			const dataset = describeDataset(findDataset(c.req.param('id')), snapshot.facts, audience);
			return c.json({ ok: true as const, dataset });
		})
		.get('/:id/rows', query<RowsQuery>(), async (c) => {
			const { asker } = c.var;
			const dataset = findDataset(c.req.param('id'));
			const question = readRowsQuestion(dataset, c.req.valid('query'), asker, 'page');
			return c.json(await fetchRows(asker.snapshot, question, c.req.raw.signal));
		})
		.get('/:id/:file{rows\\.[^/]*}', query<RowsQuery>(), async (c) => {
			const { asker } = c.var;
			const { id, file } = c.req.param();
			const dataset = findDataset(id);
			findFormat(file);
			const query = c.req.valid('query');
			const dialect = readDialect(query.excel);
			const question = readRowsQuestion(dataset, query, asker, 'all');
			const table = await openRows(asker.snapshot, question, c.req.raw.signal);
			const { language } = c.var;
			const about = aboutRows(asker, dataset, query, table, language);
			return sendTable(c, dataset.id, file, { dialect, language, table, about });
		})
		.get('/:id/template.csv', query<CommonQuery & { excel?: string }>(), (c) => {
			const dataset = findDataset(c.req.param('id'));
			const dialect = readDialect(c.req.valid('query').excel);
			const { language, asker } = c.var;
			const table = templateOf(dataset, language);
			const about = aboutRows(asker, dataset, {}, table, language);
			return sendTable(c, `${dataset.id}-template`, 'template.csv', {
				...{ dialect, language, table, about }
			});
		});
}
