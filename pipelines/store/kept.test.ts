import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { snapshotFile } from './follow.ts';
import { readKept, writeKept } from './kept.ts';
import { pruneSnapshots } from './publish.ts';

const store = mkdtempSync(join(tmpdir(), 'mirsad-kept-'));
afterAll(() => rmSync(store, { recursive: true }));

const [oldest, older, newest] = [1, 2, 3].map((day) => `2025010${day}-000000-0123abcd`) as [
	string,
	string,
	string
];
const prune = () => pruneSnapshots(store, { current: newest }, 1, new Date('2025-02-01T00:00:00Z'));

it('a snapshot that a report names outlives pruning until it is let go', () => {
	for (const id of [oldest, older, newest]) writeFileSync(snapshotFile(store, id), '');
	writeKept(store, new Map([[oldest, 'AG-2025-02']]));
	expect(readKept(store).get(oldest)).toBe('AG-2025-02');
	expect(prune()).toEqual([older]);
	expect(existsSync(snapshotFile(store, oldest))).toBe(true);
	writeKept(store, new Map());
	expect(prune()).toEqual([oldest]);
});
