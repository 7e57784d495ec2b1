import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBBlobValue, type DuckDBConnection } from '@duckdb/node-api';
import { hmacSql, padsOf } from './hmac.ts';

/**
 * What only the store knows, made once: whoever has `secret` can tell whose pseudonym is whose, and
 * whoever has `record-secret` can take the noise off public figures.
 */
export interface Secrets {
	readonly pseudonyms: Buffer;
	readonly recordKeys: Buffer;
}

/** @param isPassing writes nothing: for a secret that is not there, one that is forgotten. */
export function readSecrets(store: string, isPassing = false): Secrets {
	return {
		pseudonyms: readSecret(join(store, 'secret'), isPassing),
		recordKeys: readSecret(join(store, 'record-secret'), isPassing)
	};
}

function readSecret(path: string, isPassing: boolean): Buffer {
	if (!existsSync(path)) {
		if (isPassing) return randomBytes(32);
		const file = openSync(path, 'wx', 0o600);
		writeSync(file, randomBytes(32).toString('hex'));
		fsyncSync(file);
		closeSync(file);
	}
	const secret = readFileSync(path, 'utf8').trim();
	if (!/^[0-9a-f]{64}$/.test(secret))
		throw new Error(`${path} does not hold 64 hexadecimal digits`);
	return Buffer.from(secret, 'hex');
}

/**
 * Fills the table `work.pseudonyms(text, pseudonym)`: the first 64 bits of HMAC-SHA256 of each distinct
 * text that the query gives.
 */
export async function buildPseudonyms(
	connection: DuckDBConnection,
	textsSql: string,
	secret: Buffer
): Promise<void> {
	const { inner, outer } = padsOf(secret);
	await connection.run(
		`create table work.pseudonyms as
		select text, ${hmacSql(64, '$inner::blob', '$outer::blob', 'text')}::ubigint as pseudonym
		from (${textsSql}) where text is not null`,
		{ inner: new DuckDBBlobValue(inner), outer: new DuckDBBlobValue(outer) }
	);
	const reader = await connection.runAndReadAll(
		'select count(*) - count(distinct pseudonym) from work.pseudonyms'
	);
	if (Number(reader.getRows()[0]?.[0]) !== 0)
		throw new Error('two identifiers have the same pseudonym');
}

/** Tells whether two texts are the same, and nothing else of them. */
export function keyOf(secret: Buffer, text: string): string {
	return createHmac('sha256', secret).update(text).digest('hex').slice(0, 16);
}
