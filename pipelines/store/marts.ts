import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '../side-by-side.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';

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
			const mart = { name: `marts.${noun}`, after: ['reference', ...new Set(sources)], sql };
			const [, column, source] = /^-- halves: (\w+) of (\S+)$/m.exec(sql) ?? [];
			if (atOnce > 1 && column && source) return halvesTasks(mart, column, source);
			return [
				{
					name: mart.name,
					after: mart.after,
					work: async (connection) => {
						await connection.run(`create table marts.${quoteIdentifier(noun)} as ${sql}`);
					}
				}
			];
		});
}

interface Mart {
	readonly name: string;
	readonly after: readonly string[];
	readonly sql: string;
}

/** Rows below the median of a column and all others, which a mart has as its source does, never null. */
function halvesTasks({ name, after, sql }: Mart, column: string, source: string): Task[] {
	let middle: string | null = null;
	const half = (half: 'lower' | 'upper'): Task => ({
		name: `${half} half of ${name}`,
		after: [`${name} without rows`],
		work: async (connection) => {
			if (middle === null) return;
			const isIn = `${column} ${half === 'lower' ? '<' : '>='} ${quoteText(middle)}`;
			await connection.run(`insert into ${name} from (${sql}) where ${isIn}`);
		}
	});
	return [
		{
			name: `${name} without rows`,
			after,
			work: async (connection) => {
				await connection.run(`create table ${name} as from (${sql}) limit 0`);
				const reader = await connection.runAndReadAll(
					`select quantile_disc(${column}, 0.5)::varchar from ${source}`
				);
				middle = reader.value(0, 0) as string | null;
			}
		},
		half('lower'),
		half('upper'),
		{
			name,
			after: [`lower half of ${name}`, `upper half of ${name}`],
			work: () => Promise.resolve()
		}
	];
}
