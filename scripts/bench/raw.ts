import { createServer } from 'node:http';
import { DuckDBInstance } from '@duckdb/node-api';
import { commonQuestions } from './common-questions.ts';

/**
 * What somebody would write in an hour: SQL over the rows with bound filters, a statement for each
 * question, no cache. `node raw.ts FILE PORT`, then `/q?name=…&province=…&from=…&to=…`.
 */
const [file = '', port = '0'] = process.argv.slice(2);
const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY', threads: '2' });

createServer((request, response) => {
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
	if (pathname !== '/q') return void response.end(JSON.stringify({ ok: true }));
	answer(searchParams).then(
		(rows) => {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ ok: true, rows }));
		},
		(error: unknown) => {
			response.statusCode = 500;
			response.end(String(error));
		}
	);
}).listen(Number(port), '127.0.0.1');

async function answer(asked: URLSearchParams) {
	const question = commonQuestions.find(({ name }) => name === asked.get('name'));
	if (!question) throw new Error('no such question');
	const values = {
		province: asked.get('province') ?? '',
		from: asked.get('from') ?? '',
		to: asked.get('to') ?? ''
	};
	const bound = Object.entries(values).filter(([name]) => question.sql.includes(`$${name}`));
	const connection = await instance.connect();
	try {
		const reader = await connection.runAndReadAll(question.sql, Object.fromEntries(bound));
		return reader.getRowObjectsJson();
	} finally {
		connection.closeSync();
	}
}
