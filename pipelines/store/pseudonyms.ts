import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBBlobValue, type DuckDBConnection } from '@duckdb/node-api';

/**
 * The store's secret, made once: whoever has it can tell whose pseudonym is whose.
 * @param isPassing writes nothing: without a secret there, one that is forgotten.
 */
export function readSecret(store: string, isPassing = false): Buffer {
	const path = join(store, 'secret');
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
 * Fills the table `work.pseudonyms(text, pseudonym)`: the first 64 bits of HMAC-SHA256 (RFC 2104) of
 * each distinct text that the query gives.
 */
export async function buildPseudonyms(
	connection: DuckDBConnection,
	textsSql: string,
	secret: Buffer
): Promise<void> {
	const pad = (byte: number) => {
		const block = Buffer.alloc(64, byte);
		for (const [index, unit] of secret.entries()) block[index] = unit ^ byte;
		return new DuckDBBlobValue(block);
	};
	await connection.run(
		`create table work.pseudonyms as
		select text, ('0x' || left(sha256($outer::blob || unhex(sha256($inner::blob || encode(text)))), 16))::ubigint as pseudonym
		from (${textsSql}) where text is not null`,
		{ inner: pad(0x36), outer: pad(0x5c) }
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
