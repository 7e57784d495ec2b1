import type { DuckDBConnection } from '@duckdb/node-api';
import { hmacSql, padsOf } from './hmac.ts';

/**
 * Makes `work.record_key(id)`: the first 32 bits of HMAC-SHA256 of what identifies the unit that a mart
 * counts. The macro holds the secret, so that it lives in memory and in no snapshot.
 */
export async function createRecordKeys(
	connection: DuckDBConnection,
	secret: Buffer
): Promise<void> {
	const { inner, outer } = padsOf(secret);
	const block = (bytes: Buffer) => `unhex('${bytes.toString('hex')}')`;
	await connection.run(
		`create macro work.record_key(id) as ${hmacSql(32, block(inner), block(outer), 'id::varchar')}::uinteger`
	);
}
