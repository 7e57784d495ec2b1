import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

beforeAll(async () => {
	const course = {
		establishment_ref: 'E1',
		establishment_fr: 'CQP 1',
		province: '03.231',
		branch: 'P1',
		mode: 'initial',
		places: '40',
		enrolled: '30'
	};
	await publishSnapshot(store, {
		training: ['2022', '2023', '2024'].map((year) => ({ ...course, training_year: year }))
	});
});
afterAll(() => warehouse.close());

async function yearsOf(filter: string): Promise<unknown> {
	const response = await api.request(
		`/api/v1/datasets/training/rows?columns=training_year${filter}`
	);
	const { rows } = (await response.json()) as { rows?: { training_year: string }[] };
	return rows?.map(({ training_year: year }) => year) ?? response.status;
}

it('reads 2024/2025 in every format', async () => {
	expect(await yearsOf('&sort=-training_year')).toEqual(['2024/2025', '2023/2024', '2022/2023']);
	const csv = await api.request('/api/v1/datasets/training/rows.csv?columns=training_year');
	expect((await csv.text()).split(/\r?\n/).slice(1, 4)).toEqual([
		'2022/2023',
		'2023/2024',
		'2024/2025'
	]);
});

it.each([
	['2024', ['2024/2025']],
	['2024/2025', ['2024/2025']],
	['2022..2023', ['2022/2023', '2023/2024']],
	['2023/2024..', ['2023/2024', '2024/2025']],
	['2024/2026', 400],
	['24', 400]
])('is found by %s', async (written, found) => {
	expect(await yearsOf(`&training_year=${encodeURIComponent(written)}`)).toEqual(found);
});

it('says of what kind the column is', async () => {
	const response = await api.request('/api/v1/datasets/training');
	const { dataset } = (await response.json()) as {
		dataset: { time: string; columns: { id: string; type: string }[] };
	};
	expect(dataset.time).toBe('training_year');
	expect(dataset.columns.find(({ id }) => id === 'training_year')?.type).toBe('training_year');
});
