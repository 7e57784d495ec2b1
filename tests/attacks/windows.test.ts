import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asking } from '../support/asking.ts';
import { runsOf } from '../support/full.ts';
import { manyPersons } from '../support/many-persons.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { randomFrom } from './random.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store, { audience: 'public' });
const told = asking(api);

beforeAll(() => publishSnapshot(store, {}, { sql: manyPersons }), 60_000);
afterAll(() => {
	warehouse.close();
	rmSync(store, { recursive: true, force: true });
});

/** Published figures of periods of 2023 and 2024, by their names. */
async function figuresOf(indicator: string, query: Readonly<Record<string, string>>) {
	const window = { from: '2023-01', to: '2024-12', ...query };
	const figures = new Map<string, number | string | null>();
	for (const grain of ['month', 'quarter', 'year']) {
		for (const { period, value, flag } of await told.rows(indicator, { ...window, grain })) {
			figures.set(period ?? '', value ?? flag);
		}
	}
	return figures;
}

/** The fewest periods that make up months counted from January 2023, both included. */
function piecesOf(first: number, last: number): string[] {
	const pieces: string[] = [];
	for (let month = first; month <= last;) {
		const size = [12, 3, 1].find((size) => month % size === 0 && month + size - 1 <= last) ?? 1;
		const year = String(2023 + Math.floor(month / 12));
		const within = month % 12;
		const named = { 12: year, 3: `${year}-Q${within / 3 + 1}`, 1: monthName(month) };
		pieces.push(named[size as 1 | 3 | 12]);
		month += size;
	}
	return pieces;
}

function monthName(month: number): string {
	return `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

it('no window tells more than the calendar periods that it is the sum of', async () => {
	const random = randomFrom(11);
	const figures = await figuresOf('new-registrations', { province: '03.231' });
	for (let turn = 0; turn < runsOf(25, 250); turn++) {
		const first = Math.floor(random() * 23);
		const last = first + Math.floor(random() * (24 - first));
		const parts = piecesOf(first, last).map((name) => figures.get(name));
		const value = await told.value('new-registrations', {
			province: '03.231',
			from: monthName(first),
			to: monthName(last)
		});
		const isTold = parts.every((part) => typeof part === 'number');
		const sum = parts.reduce((sum: number, part) => sum + Number(part), 0);
		expect(value, `${monthName(first)} to ${monthName(last)}`).toBe(isTold ? sum : 'withheld');
	}
});

it('no union of members tells more than the members that it is the sum of', async () => {
	const random = randomFrom(12);
	const branches = ['P1', 'P2', 'P8', 'S1', 'S3'];
	const own = await told.values('registered-artisans', { by: 'branch', sex: 'F' });
	for (let turn = 0; turn < runsOf(15, 100); turn++) {
		const several = branches.filter(() => random() < 0.5);
		if (several.length === 0) continue;
		const value = await told.value('registered-artisans', { branch: several.join(), sex: 'F' });
		expect(value, several.join()).toBe(several.reduce((sum, id) => sum + Number(own[id]), 0));
	}
});

it('stocks have no window: one that begins anywhere is the stock at its end', async () => {
	const at = await told.value('registered-artisans', { to: '2024-05' });
	for (const from of ['2023-01', '2024-05', '2024-05-17']) {
		expect(await told.value('registered-artisans', { from, to: '2024-05' })).toBe(at);
	}
});
