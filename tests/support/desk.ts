import type { Audience } from '../../pipelines/environment.ts';
import type { Language } from '../../pipelines/contract/text.ts';
import { Desk } from '../../src/lib/server/boards/desk.ts';
import type { Warehouse } from '../../src/lib/server/warehouse/warehouse.ts';

/** A desk on the published snapshot; the warehouse is closed with the tests. */
export async function openDesk(
	warehouse: Warehouse,
	language: Language,
	audience: Audience = 'internal'
): Promise<Desk> {
	const snapshot = await warehouse.hold();
	const { signal } = new AbortController();
	return new Desk({ asker: { snapshot, audience }, language, signal, today: '2025-07-01' });
}
