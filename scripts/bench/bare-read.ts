import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

/** Files of one shape, read together into one table. */
export interface ReadGroup {
	readonly table: string;
	readonly delimiter: string;
	readonly columns: number;
	readonly files: readonly string[];
}

/** The least that reading can cost: DuckDB alone, every cell as text, the dialect told. */
async function readBare(database: string, groups: readonly ReadGroup[]): Promise<number> {
	const instance = await DuckDBInstance.create(database, {
		threads: process.env.MIRSAD_THREADS ?? '2'
	});
	const connection = await instance.connect();
	let rows = 0;
	for (const { table, delimiter, columns, files } of groups) {
		const names = Array.from({ length: columns }, (_, index) => `c${index}: 'VARCHAR'`);
		await connection.run(
			`create table ${table} as from read_csv([${files.map(quote).join(', ')}],
				auto_detect = false, header = true, delim = ${quote(delimiter)}, quote = '"', escape = '"',
				columns = {${names.join(', ')}}, ignore_errors = true)`
		);
		const count = await connection.runAndReadAll(`select count(*) from ${table}`);
		rows += Number(count.value(0, 0));
	}
	connection.closeSync();
	instance.closeSync();
	return rows;
}

function quote(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

const [database = '', plan = ''] = process.argv.slice(2);
const groups = JSON.parse(readFileSync(plan, 'utf8')) as ReadGroup[];
console.log(await readBare(database, groups));
