import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '../side-by-side.ts';
import { quoteIdentifier } from '../sql.ts';

const folder = join(import.meta.dirname, '..', 'marts');

/**
 * One task for every `marts/<noun>.sql`: a new file there is a new mart. It comes after the tables
 * that it names, which are tasks of their own: `staging.<dataset>`, `marts.<noun>` and `reference`.
 */
export function martTasks(): Task[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.sql'))
		.sort()
		.map((file): Task => {
			const noun = file.slice(0, -4);
			const sql = readFileSync(join(folder, file), 'utf8');
			const sources = [...sql.matchAll(/\b(?:staging|marts)\.\w+/g)].map(([name]) => name);
			return {
				name: `marts.${noun}`,
				after: ['reference', ...new Set(sources)],
				work: async (connection) => {
					await connection.run(`create table marts.${quoteIdentifier(noun)} as ${sql}`);
				}
			};
		});
}
