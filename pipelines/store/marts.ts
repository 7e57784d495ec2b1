import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteIdentifier } from '../sql.ts';

const folder = join(import.meta.dirname, '..', 'marts');

interface Mart {
	readonly noun: string;
	readonly sql: string;
}

/** Builds the table of every `marts/<noun>.sql`, each after the marts that it names: a new file there is a new mart. */
export async function buildMarts(connection: DuckDBConnection): Promise<void> {
	for (const { noun, sql } of inOrder(readMarts())) {
		await connection.run(`create table marts.${quoteIdentifier(noun)} as ${sql}`);
	}
}

function readMarts(): Mart[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.sql'))
		.sort()
		.map((file) => ({ noun: file.slice(0, -4), sql: readFileSync(join(folder, file), 'utf8') }));
}

/** @throws when marts name each other in a circle, or one that is not there. */
function inOrder(marts: readonly Mart[]): Mart[] {
	const ordered: Mart[] = [];
	const waiting = new Set(marts);
	while (waiting.size) {
		const next = [...waiting].find(({ sql }) =>
			[...sql.matchAll(/\bmarts\.(\w+)/g)].every(([, noun]) =>
				ordered.some((one) => one.noun === noun)
			)
		);
		if (!next)
			throw new Error(
				`marts wait for each other: ${[...waiting].map(({ noun }) => noun).join(', ')}`
			);
		waiting.delete(next);
		ordered.push(next);
	}
	return ordered;
}
