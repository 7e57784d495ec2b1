import type { DuckDBConnection } from '@duckdb/node-api';
import type { Task } from '../side-by-side.ts';
import { quoteText } from '../sql.ts';

/** The rows of a table, and where they are cut in two. */
export interface Halves {
	readonly sql: string;
	/** A column that is never null. */
	readonly column: string;
	/** A value near its median; null when nothing tells one, and one statement takes all rows. */
	readonly middle: string | null;
}

/** A table that two statements fill side by side: rows below a value of a column, and all others. */
export function halvesTasks(
	{ name, after, table }: Pick<Task, 'name' | 'after'> & { readonly table: string },
	prepare: (connection: DuckDBConnection) => Promise<Halves>
): Task[] {
	let halves: Halves | undefined;
	const half = (half: 'lower' | 'upper'): Task => ({
		name: `${half} half of ${name}`,
		after: [`${name} without rows`],
		work: async (connection) => {
			if (!halves) throw new Error(`${name} is filled before it is made`);
			const { sql, column, middle } = halves;
			if (middle === null && half === 'lower') return;
			const isIn = `${column} ${half === 'lower' ? '<' : '>='} ${quoteText(middle ?? '')}`;
			await connection.run(
				`insert into ${table} from (${sql}) ${middle === null ? '' : `where ${isIn}`}`
			);
		}
	});
	return [
		{
			name: `${name} without rows`,
			...(after && { after }),
			work: async (connection) => {
				halves = await prepare(connection);
				await connection.run(`create table ${table} as from (${halves.sql}) limit 0`);
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
