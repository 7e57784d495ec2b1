import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerRow } from '../../src/lib/server/query/answer.ts';
import { Eliminator } from '../support/attacker.ts';
import { asking } from '../support/asking.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

/**
 * Who is registered at the end of a month less who was at the end of the one before is who came
 * less who left. The first province is large and the fifth small; three in ten leave within a year. Of the
 * sixth forty came by twenties and all but three left, so that the stock alone is of few.
 */
const persons = `
	insert into staging.artisans (artisan, kind, province, sex, milieu, branch, birth_year,
		registered_on, deregistered_on)
	with numbers as (
		select i, (i * 7919 + 13) % 997 as a, (i * 6007 + i * i + 7) % 991 as b,
			(i * 4001 + i * i * 3 + 1) % 983 as c, (i * 2503 + i * i * 5 + 3) % 977 as d
		from range(1200) as r(i)
	)
	select i + 1, 'artisan',
		['03.231', '03.061', '03.561', '03.591', '03.271'][1 + cast(floor(power(a / 1000.0, 3) * 5) as integer)],
		case when b < 290 then 'F' else 'M' end, 'urban', 'P1', 1980,
		date '2023-01-05' + cast(c % 900 as integer),
		case when d % 10 < 3 then
			nullif(least(date '2023-01-05' + cast(c % 900 + d % 330 as integer), date '2025-07-01'), date '2025-07-01')
		end
	from numbers
	union all
	select 5000 + i, 'artisan', '03.531', 'M', 'urban', 'P1', 1980,
		case when i % 2 = 0 then date '2023-02-10' else date '2023-03-10' end,
		case when i < 18 then date '2024-03-05' when i < 37 then date '2024-05-05' end
	from range(40) as r(i)`;

let store: string;
let open: ReturnType<typeof openApi>;
let closed: ReturnType<typeof openApi>;

beforeAll(async () => {
	store = temporaryStore();
	await publishSnapshot(store, {}, { sql: persons });
	open = openApi(store, { audience: 'public' });
	closed = openApi(store);
});

afterAll(() => {
	open.warehouse.close();
	closed.warehouse.close();
	rmSync(store, { recursive: true, force: true });
});

type Query = Readonly<Record<string, string>>;

const provinces = ['03.231', '03.061', '03.561', '03.591', '03.271', '03.531'];
const sexes = ['F', 'M'];
const months = Array.from({ length: 30 }, (_, index) => {
	const month = String((index % 12) + 1).padStart(2, '0');
	return `${2023 + Math.floor(index / 12)}-${month}`;
});

/** The unknowns: who came, and who left, of each province and sex in each month. */
const cells = ['in', 'out'].flatMap((flow) =>
	provinces.flatMap((province) =>
		sexes.flatMap((sex) => months.map((month) => ({ flow, province, sex, month })))
	)
);
type Unknown = (typeof cells)[number];

/** How often an unknown counts in a figure of a span of months. */
type Counts = (cell: Unknown, first: string, last: string) => number;

const came: Counts = ({ flow, month }, first, last) =>
	flow === 'in' && month >= first && month <= last ? 1 : 0;
const left: Counts = (cell, first, last) =>
	came({ ...cell, flow: cell.flow === 'out' ? 'in' : 'out' }, first, last);
const stays: Counts = (cell, _, last) =>
	came(cell, months[0] ?? '', last) - left(cell, months[0] ?? '', last);
/** Of growth, over the year that ends with the span. */
const grew: Counts = (cell, first, last) => stays(cell, first, last) - stood(cell, first, last);
const stood: Counts = (cell, first, last) => stays(cell, first, yearBefore(last));

interface Figure {
	readonly name: string;
	readonly weights: ReadonlyMap<number, number>;
	readonly value: number | null;
}

function figureOf(indicator: string, query: Query, row: AnswerRow, counts: Counts): Figure {
	const [first, last] = spanOf(row.period, query);
	const holds = (id: 'province' | 'sex', member: string) =>
		(row[id] ?? member) === member && (query[id]?.split(',').includes(member) ?? true);
	const weights = new Map(
		cells.flatMap((cell, index) => {
			if (!holds('province', cell.province) || !holds('sex', cell.sex)) return [];
			const count = counts(cell, first, last);
			return count === 0 ? [] : [[index, count] as const];
		})
	);
	const name = `${indicator} ${new URLSearchParams(query)} ${JSON.stringify(row)}`;
	return { name, weights, value: row.value };
}

/** First and last month of a figure, as far as there is data. */
function spanOf(period: string | undefined, { from, to }: Query): [string, string] {
	const own = months.filter(
		(month) =>
			(!from || month >= from) &&
			(!to || month <= to) &&
			(!period || [month, quarterOf(month), month.slice(0, 4)].includes(period))
	);
	return [own[0] ?? '', own.at(-1) ?? ''];
}

const quarterOf = (month: string) =>
	`${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
const yearBefore = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

const times: Query[] = [
	{},
	{ grain: 'year' },
	{ grain: 'quarter' },
	{ grain: 'month' },
	{ from: '2024-01' },
	{ to: '2024-11' },
	{ from: '2023-03', to: '2023-08' },
	{ from: '2024-02', to: '2025-05', grain: 'quarter' }
];

/** The whole, each member, neighbours together, and every breakdown. */
function partsOf(dimension: 'province' | 'sex', members: readonly string[]): Query[] {
	const neighbours = members.slice(1).map((member, index) => `${members[index]},${member}`);
	return [
		{},
		{ by: dimension },
		...[...members, ...neighbours].map((chosen) => ({ [dimension]: chosen }))
	];
}

/** Public figures, and which of them are withheld, once they are found to be the internal ones. */
async function collect(indicator: string, parts: readonly Query[], counts: Counts) {
	const told: Figure[] = [];
	const hidden: Figure[] = [];
	for (const part of parts) {
		for (const time of times) {
			const query = { ...part, ...time };
			const [rows, exact] = [
				await asking(open.api).rows(indicator, query),
				await asking(closed.api).rows(indicator, query)
			];
			expect(rows).toHaveLength(exact.length);
			for (const [index, row] of rows.entries()) {
				const truth = exact[index];
				// The provinces of nobody.
				if (!truth || !provinces.includes(row.province ?? provinces[0] ?? '')) continue;
				if (row.flag !== 'withheld') expect(row).toEqual(truth);
				if (truth.flag === 'missing') continue;
				const list = row.flag === 'withheld' ? hidden : told;
				list.push(figureOf(indicator, query, truth, counts));
			}
		}
	}
	return { told, hidden };
}

describe('an attacker who joins the stock of the register with those who came and left', () => {
	it('draws on figures that fit together', async () => {
		const query = { by: 'province', grain: 'month' };
		const [stock, came, left] = await Promise.all(
			['registered-artisans', 'new-registrations', 'deregistrations'].map(async (id) => {
				const rows = await asking(closed.api).rows(id, { ...query, province: provinces[0] ?? '' });
				return rows.map(({ value }) => value ?? 0);
			})
		);
		expect(stock).toHaveLength(30);
		const moved = stock?.map((value, index) => value - (stock[index - 1] ?? 0));
		expect(moved).toEqual(came?.map((value, index) => value - (left?.[index] ?? 0)));
	});

	it('finds none of what is withheld by province, sex and month', async () => {
		const parts = [
			...partsOf('province', provinces),
			...partsOf('sex', sexes),
			{ by: 'province,sex' },
			...sexes.map((sex) => ({ by: 'province', sex }))
		];
		const stock = await collect('registered-artisans', parts, stays);
		const entries = await collect('new-registrations', parts, came);
		const exits = await collect('deregistrations', parts, left);
		const hidden = [...stock.hidden, ...entries.hidden, ...exits.hidden];
		// An attack on nothing, or with nothing, shows nothing.
		for (const { told, hidden } of [stock, entries, exits]) {
			expect(told.length).toBeGreaterThan(100);
			expect(hidden.length).toBeGreaterThan(100);
		}
		const growth: Figure[] = [];
		for (const part of parts) {
			const query = { ...part, grain: 'month', from: '2024-02' };
			for (const row of await asking(open.api).rows('register-growth', query)) {
				if (row.value === null) continue;
				growth.push(figureOf('register-growth', query, row, grew));
				growth.push(figureOf('register-growth', query, row, stood));
			}
		}
		const told = [...stock.told, ...entries.told, ...exits.told, ...growth];
		const attacker = new Eliminator(told.map(({ weights }) => weights));
		const found = hidden.filter(({ weights }) => attacker.determines(weights));
		expect(found.map(({ name }) => name)).toEqual([]);
	});
});
