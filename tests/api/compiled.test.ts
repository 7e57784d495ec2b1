import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { findIndicator } from '../../src/lib/server/indicators/catalogue.ts';
import { answerQuestion } from '../../src/lib/server/query/answer-question.ts';
import { readQuestion } from '../../src/lib/server/query/read-question.ts';
import { Snapshot } from '../../src/lib/server/warehouse/snapshot.ts';
import type { Statement } from '../../src/lib/server/warehouse/statement.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { someSector } from '../support/sector-rows.ts';

const store = temporaryStore();
const { warehouse } = openApi(store);
const reads = vi.spyOn(Snapshot.prototype, 'read');

beforeAll(() => publishSnapshot(store, someSector));
afterAll(() => {
	vi.restoreAllMocks();
	warehouse.close();
});

/** From the plainest to what only one indicator asks for: reading their SQL is learning the compiler. */
const questions = [
	'new-registrations?from=2025-01&to=2025-03',
	'new-registrations?grain=month&by=sex&from=2025-01&to=2025-03',
	'new-registrations?by=commune&province=03.231,unknown',
	'registered-artisans',
	'registered-artisans?by=province&to=2025-05-15',
	'registered-artisans?grain=quarter&by=milieu&from=2024-01&to=2025-06',
	'registered-artisans?by=age_band&grain=year',
	'youth-share?province=03.231',
	'register-growth?by=kind',
	'womens-share?grain=year&compare=year',
	'open-rights-rate?by=province&grain=month&from=2025-01&to=2025-06',
	'open-rights-rate?by=age_band,branch',
	'contribution-collection-rate?age_band=25-34&from=2025-01&to=2025-06',
	'access-to-finance-rate?grain=quarter&from=2025-01&to=2025-06',
	'time-to-coverage?by=sex',
	'distinct-exhibitors?grain=year',
	'occupancy-rate?grain=year&by=site_type',
	'training-fill-rate',
	'completion-rate?grain=year&by=mode',
	'works-progress?by=province',
	'artisan-density?by=province,milieu'
];

it('the SQL of twenty questions', async () => {
	const told: string[] = [];
	await warehouse.using(undefined, async (snapshot) => {
		for (const asked of questions) {
			const [id = '', query] = asked.split('?');
			const indicator = findIndicator(id);
			const read = Object.fromEntries(new URLSearchParams(query));
			const question = readQuestion(indicator, read, snapshot.facts);
			reads.mockClear();
			await answerQuestion({ snapshot, audience: 'internal' }, indicator, question);
			const statements = reads.mock.calls.map(([statement]) => written(statement));
			told.push([`-- ${asked}`, ...statements].join('\n'));
		}
	});
	await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('./compiled.sql');
});

/** A line for each clause, values after it: how it is laid out in the code does not matter. */
function written({ sql, values }: Statement): string {
	const line = sql.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim();
	const clauses = line.replace(/ (from|where|join|left join|group by|qualify) /g, '\n\t$1 ');
	const bound = Object.entries(values).map(([name, value]) => `${name} = ${String(value)}`);
	return `${clauses};${bound.length > 0 ? `\n-- ${bound.join(', ')}` : ''}`;
}
