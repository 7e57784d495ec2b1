import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '../side-by-side.ts';
import { quoteIdentifier } from '../sql.ts';
import { halvesTasks } from './halves.ts';

const folder = join(import.meta.dirname, '..', 'marts');

/**
 * One task for every `marts/<noun>.sql`: a new file there is a new mart. It comes after the tables
 * that it names, which are tasks of their own: `staging.<dataset>`, `marts.<noun>` and `reference`.
 * Where two statements run at once, a mart that others wait for can be filled by two, if a line of it
 * says by what: `-- halves: <column> of <table>`.
 */
export function martTasks(atOnce = 1): Task[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.sql'))
		.sort()
		.flatMap((file): Task[] => {
			const noun = file.slice(0, -4);
			const sql = readFileSync(join(folder, file), 'utf8');
			const sources = [...sql.matchAll(/\b(?:staging|marts)\.\w+/g)].map(([name]) => name);
			const name = `marts.${quoteIdentifier(noun)}`;
			const mart = { name: `marts.${noun}`, after: ['reference', ...new Set(sources)] };
			const [, column, source] = /^-- halves: (\w+) of (\S+)$/m.exec(sql) ?? [];
			if (atOnce > 1 && column && source) {
				return halvesTasks({ ...mart, table: name }, async (connection) => {
					const reader = await connection.runAndReadAll(
						`select quantile_disc(${column}, 0.5)::varchar from ${source} tablesample system (5 percent) repeatable (1)`
					);
					return { sql, column, middle: reader.value(0, 0) as string | null };
				});
			}
			return [
				{
					...mart,
					work: async (connection) => {
						await connection.run(`create table ${name} as ${sql}`);
					}
				}
			];
		});
}
