import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findIndicator, indicators } from '../../src/lib/server/indicators/catalogue.ts';
import type { Indicator } from '../../src/lib/server/indicators/definition.ts';
import type { AnswerRow } from '../../src/lib/server/query/answer.ts';
import { answerQuestion } from '../../src/lib/server/query/answer-question.ts';
import { readQuestion, type Query } from '../../src/lib/server/query/read-question.ts';
import { periodsOf } from '../../src/lib/server/query/periods.ts';
import { spanOf } from '../../src/lib/server/query/span.ts';
import { tableFor } from '../../src/lib/server/query/table.ts';
import type { Snapshot } from '../../src/lib/server/warehouse/snapshot.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { manyPersons } from '../support/many-persons.ts';

const store = temporaryStore();
const { warehouse } = openApi(store);
let snapshot: Snapshot;
let rowsOnly: Snapshot;

beforeAll(async () => {
	await publishSnapshot(store, {}, { sql: manyPersons });
	snapshot = await warehouse.hold();
	rowsOnly = Object.create(snapshot, {
		id: { value: `${snapshot.id} rows` },
		facts: { value: { ...snapshot.facts, rollups: [] } }
	}) as Snapshot;
});
afterAll(() => {
	snapshot.release();
	warehouse.close();
});

function tableOf(id: string, query: Query): string {
	const indicator = findIndicator(id);
	const question = readQuestion(indicator, query, snapshot.facts);
	const periods = periodsOf(question, spanOf(indicator, snapshot.facts));
	const months = ['2024-10-01', '2024-12-01', '2025-01-01', '2025-06-01'];
	const asking = { indicator, question, periods, days: months, laterYears: 0 };
	return tableFor(asking, snapshot.facts).relation;
}

async function answer(from: Snapshot, indicator: Indicator, query: Query) {
	const question = readQuestion(indicator, query, from.facts);
	return (await answerQuestion({ snapshot: from, audience: 'internal' }, indicator, question)).rows;
}

describe('the smallest table that answers exactly', () => {
	it.each<[string, Query, string]>([
		['open-rights-rate', { by: 'province', grain: 'month' }, 'rollups.coverage_by_province'],
		['open-rights-rate', { by: 'sex', category: 'services' }, 'rollups.coverage_by_person'],
		['open-rights-rate', { by: 'channel,branch' }, 'rollups.coverage_by_trade'],
		['open-rights-rate', { by: 'age_band', grain: 'year' }, 'rollups.coverage_by_age'],
		['open-rights-rate', { by: 'age_band,branch' }, 'marts.coverage_months'],
		['open-rights-rate', { commune: 'unknown' }, 'rollups.coverage_by_commune'],
		['open-rights-rate', { by: 'commune,sex' }, 'rollups.coverage_by_commune'],
		['open-rights-rate', { by: 'commune,branch' }, 'marts.coverage_months'],
		// The last month that data has is of an earlier year than D: the ages are those of D.
		[
			'open-rights-rate',
			{ by: 'age_band', from: '2024-01', to: '2025-06' },
			'rollups.coverage_by_age'
		],
		[
			'contribution-collection-rate',
			{ by: 'age_band', from: '2024-01', to: '2025-06' },
			'marts.coverage_months'
		],
		[
			'contribution-collection-rate',
			{ by: 'age_band', from: '2025-01', to: '2025-06' },
			'rollups.coverage_by_age'
		],
		[
			'contribution-collection-rate',
			{ from: '2024-03', to: '2025-06' },
			'rollups.coverage_by_province'
		],
		['registered-artisans', { by: 'milieu', grain: 'month' }, 'rollups.register_by_province'],
		['registered-artisans', { to: '2025-05-15' }, 'marts.register'],
		['new-registrations', { from: '2025-05-02', to: '2025-05-31' }, 'marts.register'],
		[
			'new-registrations',
			{ from: '2025-05', to: '2025-05', by: 'sex' },
			'rollups.register_by_person'
		],
		['new-registrations', { from: '2025-05', to: '2025-05', by: 'commune' }, 'marts.register'],
		['bank-account-rate', { by: 'branch' }, 'rollups.register_by_trade'],
		['youth-share', {}, 'marts.register'],
		['professional-cards-issued', {}, 'marts.register'],
		['time-to-coverage', {}, 'marts.cnss_registrations']
	])('%s %o is answered from %3$s', (id, query, table) => {
		expect(tableOf(id, query)).toBe(table);
	});

	it('an older snapshot without rollups is answered from its rows', async () => {
		const [row] = await answer(rowsOnly, findIndicator('registered-artisans'), {});
		expect(row?.value).toBeGreaterThan(0);
	});
});

/** Sums of shares of money are doubles, whose last digit hangs on the order of adding. */
function told(rows: readonly AnswerRow[]): string[] {
	return rows.map((row) =>
		JSON.stringify(row, (_, value: unknown) =>
			typeof value === 'number' ? Number(value.toPrecision(12)) : value
		)
	);
}

const rolledUp = indicators.filter(({ relation }) =>
	['marts.coverage_months', 'marts.open_rights', 'marts.register'].includes(relation)
);

/** Questions that leave some months out, end within one, and ask for any split and filter. */
function questionsOf({ dimensions, grains }: Indicator): fc.Arbitrary<Query> {
	const days = [
		'2023-11',
		'2024-02-15',
		'2024-12',
		'2025-01',
		'2025-03-31',
		'2025-06',
		'2025-06-10'
	];
	const members: Readonly<Record<string, string[]>> = {
		sex: ['F', 'unknown'],
		milieu: ['rural', 'unknown'],
		kind: ['master,artisan', 'cooperative'],
		category: ['services', 'unknown'],
		branch: ['P1,P2', 'unknown'],
		province: ['03.231,03.061', 'unknown'],
		age_band: ['15-24', '25-34,unknown'],
		channel: ['rna', 'unknown']
	};
	const filters = dimensions.flatMap((id) =>
		(members[id] ?? []).map((list) => [id, list] as const)
	);
	return fc
		.record({
			grain: fc.constantFrom(...grains),
			by: fc.subarray([...dimensions], { maxLength: Math.min(3, dimensions.length) }),
			days: fc.uniqueArray(fc.constantFrom(...days), { maxLength: 2 }),
			compare: fc.constantFrom('', '', 'previous', 'year'),
			filter: fc.option(fc.constantFrom(...(filters.length > 0 ? filters : [null])), { nil: null })
		})
		.map(({ grain, by, days, compare, filter }) => {
			const [from, to] = [...days].sort();
			return {
				grain,
				...(by.length > 0 ? { by: by.join(',') } : {}),
				...(from && to ? { from } : {}),
				...(to ? { to } : from ? { to: from } : {}),
				...(compare ? { compare } : {}),
				...(filter ? Object.fromEntries([filter]) : {})
			};
		});
}

describe.each(rolledUp)('$id', (indicator) => {
	it('is the same from rollups and from rows', async () => {
		await fc.assert(
			fc.asyncProperty(questionsOf(indicator), async (query) => {
				expect(told(await answer(snapshot, indicator, query))).toEqual(
					told(await answer(rowsOnly, indicator, query))
				);
			}),
			{ numRuns: 15, seed: 1 }
		);
	});
});
