import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueue } from '../../src/lib/server/warehouse/queue.ts';
import { statement } from '../../src/lib/server/warehouse/statement.ts';
import { createSingleFlight } from '../../src/lib/server/query/single-flight.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { person, somePersons } from '../support/rows.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const first = '20250630-120000-0123abcd';
const v1 = '/api/v1';
const count = `${v1}/indicators/registered-artisans/values`;

beforeAll(() => publishSnapshot(store, { artisans: somePersons }, { sql: manyDays }));
afterAll(() => warehouse.close());

/** Enough fairs for a download of many chunks. */
const manyDays = `
	insert into staging.fairs by name
	select 'F' || i as fair_ref, 'Foire' as title_fr, 'local' as level, '03.231' as province,
		date '2025-01-01' as planned_start, date '2025-01-02' as planned_end, 'planned' as status
	from range(100000) as days(i)`;

const endless = statement(
	'select cast(count(*) as double) as n from range(100000000000) as r(i) where hash(i) % 7 = 3'
);

describe('an answer', () => {
	it('names its snapshot, and a tag that spares making it again', async () => {
		const response = await api.request(count);
		const tag = response.headers.get('etag') ?? '';
		expect(tag).toMatch(/^"[\w-]+"$/);
		expect(response.headers.get('x-mirsad-snapshot')).toBe(first);
		expect(response.headers.get('cache-control')).toBe('private, no-cache');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
			const again = await api.request(count, { headers: { 'if-none-match': known } });
			expect(again.status).toBe(304);
			expect(again.headers.get('etag')).toBe(tag);
			expect(await again.text()).toBe('');
		}
		const other = await api.request(`${count}?sex=F`, { headers: { 'if-none-match': tag } });
		expect(other.status).toBe(200);
	});

	it('is compressed for who can read it', async () => {
		const headers = { 'accept-encoding': 'gzip' };
		const response = await api.request(`${v1}/indicators`, { headers });
		expect(response.headers.get('content-encoding')).toBe('gzip');
	});

	it('to HEAD has the headers only', async () => {
		const response = await api.request(`${v1}/datasets/fairs/rows.csv`, { method: 'HEAD' });
		expect(response.status).toBe(200);
		expect(response.headers.get('x-mirsad-rows')).toBe('100000');
		expect(await response.text()).toBe('');
	});
});

it('describes itself: kept snapshots, and one with its files', async () => {
	const list = await api.request(`${v1}/snapshots`);
	expect(await list.json()).toEqual({
		ok: true,
		snapshots: [{ id: first, created_at: '2025-06-30T12:00:00Z', current: true }]
	});
	const one = await api.request(`${v1}/snapshots/${first}`);
	expect(await one.json()).toMatchObject({
		ok: true,
		snapshot: {
			id: first,
			contract_version: '0badc0de',
			sample: false,
			files: [{ name: 'registre.csv', read: 12, loaded: 10, rejected: 1, ignored: 1 }]
		}
	});
});

it('lists the members of a dimension, and what unknown is called', async () => {
	const response = await api.request(`${v1}/dimensions/province`);
	const body = (await response.json()) as { members: { id: string }[] };
	expect(body.members).toHaveLength(9);
	expect(body).toMatchObject({ ok: true, dimension: 'province', unknown: { id: 'unknown' } });
});

it('follows the pointer without failing a request, and answers from kept snapshots', async () => {
	const swapped = temporaryStore();
	const opened = openApi(swapped);
	const ids = [1, 2, 3, 4].map((n) => `2025063${n - 1}-120000-0000000${n}`);
	await publishSnapshot(swapped, { artisans: [person(1)] }, { id: ids[0] });
	let done = false;
	const seen = new Set<string>();
	const visitor = async () => {
		while (!done) {
			const response = await opened.api.request(`${count}?grain=month&by=sex`);
			expect(response.status).toBe(200);
			const body = (await response.json()) as { snapshot: string };
			seen.add(body.snapshot);
			await setImmediate();
		}
	};
	const visitors = [visitor(), visitor(), visitor()];
	for (const id of ids.slice(1)) {
		await publishSnapshot(swapped, { artisans: [person(1), person(2)] }, { id });
	}
	await opened.api.request(count);
	done = true;
	await Promise.all(visitors);
	expect(seen.size).toBeGreaterThan(1);
	for (const [index, id] of ids.entries()) {
		const response = await opened.api.request(`${count}?snapshot=${id}`);
		expect(await response.json()).toMatchObject({
			snapshot: id,
			rows: [{ value: index === 0 ? 1 : 2 }]
		});
	}
	rmSync(join(swapped, `${ids[0]}.duckdb`));
	expect((await opened.api.request(`${count}?snapshot=${ids[0]}`)).status).toBe(410);
	opened.warehouse.close();
});

describe('a long query', () => {
	it('is stopped when its visitor goes', async () => {
		const controller = new AbortController();
		const reading = warehouse.using(undefined, (snapshot) =>
			snapshot.read(endless, controller.signal)
		);
		setTimeout(() => controller.abort(new Error('gone')), 50);
		await expect(reading).rejects.toThrow('gone');
	});

	it('is stopped at its deadline, with a refusal', async () => {
		const hasty = openApi(store, { deadline: 100 });
		const reading = hasty.warehouse.using(undefined, (snapshot) => snapshot.read(endless));
		await expect(reading).rejects.toMatchObject({ status: 503, code: 'deadline' });
		hasty.warehouse.close();
	});

	it('leaves the database usable', async () => {
		expect((await api.request(count)).status).toBe(200);
	});
});

describe('a download', () => {
	it('holds its snapshot until the reader has gone', async () => {
		const snapshot = await warehouse.hold();
		const response = await api.request(`${v1}/datasets/fairs/rows.csv`);
		const reader = response.body?.getReader();
		expect((await reader?.read())?.done).toBe(false);
		await reader?.read();
		await reader?.cancel();
		const whole = await api.request(`${v1}/datasets/fairs/rows.csv?columns=fair_ref`);
		expect((await whole.text()).split('\r\n')).toHaveLength(100_002);
		snapshot.release();
	});

	it('fails, rather than end early, when its query is interrupted', async () => {
		const controller = new AbortController();
		const sql = 'select i from range(100000000) as r(i)';
		const reading = warehouse.using(undefined, async (snapshot) => {
			for await (const chunk of snapshot.stream(statement(sql), controller.signal)) {
				if (chunk.rowCount > 0) controller.abort(new Error('gone'));
			}
		});
		await expect(reading).rejects.toThrow('gone');
	});
});

describe('the queue', () => {
	it('lets some in, some wait, and refuses the rest', async () => {
		const queue = createQueue(1, 1, () => new Error('full'));
		const leave = await queue.enter();
		const second = queue.enter();
		await expect(queue.enter()).rejects.toThrow('full');
		leave();
		leave();
		const leaveSecond = await second;
		await expect(Promise.race([queue.enter(), Promise.resolve('waits')])).resolves.toBe('waits');
		leaveSecond();
	});

	it('lets go of who gives up waiting', async () => {
		const queue = createQueue(1, 1, () => new Error('full'));
		const leave = await queue.enter();
		const controller = new AbortController();
		const waiting = queue.enter(controller.signal);
		controller.abort(new Error('gone'));
		await expect(waiting).rejects.toThrow('gone');
		const next = queue.enter();
		leave();
		await expect(next).resolves.toBeTypeOf('function');
	});
});

it('shared work is made once, and given up when nobody waits for it', async () => {
	const sharing = createSingleFlight<{ n: number }>({ maxSize: 10, sizeOf: () => 1 });
	let made = 0;
	const make = async () => {
		await new Promise((resolve) => setTimeout(resolve, 5));
		return { n: ++made };
	};
	const both = await Promise.all([
		sharing('a', undefined, make),
		sharing('a', new AbortController(), make)
	]);
	expect(both).toEqual([{ n: 1 }, { n: 1 }]);
	const controller = new AbortController();
	const given = sharing('b', controller, ({ signal }) => {
		return new Promise((_, reject) => {
			signal.addEventListener('abort', () => reject(new Error('given up')));
		});
	});
	controller.abort();
	await expect(given).rejects.toThrow('given up');
	const later = new AbortController();
	const left = sharing('c', later, ({ signal }) => {
		return new Promise((_, reject) => {
			signal.addEventListener('abort', () => reject(new Error('given up later')));
		});
	});
	const refused = expect(left).rejects.toThrow('given up later');
	await setImmediate();
	later.abort();
	await refused;
});
