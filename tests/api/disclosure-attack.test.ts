import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerRow } from '../../src/lib/server/query/answer.ts';
import { Eliminator } from '../support/attacker.ts';
import { asking } from '../support/asking.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

/**
 * Four hundred persons, few in most places, so that much of what is asked must be withheld. An
 * attacker collects every public answer over some directions and works out what it can.
 */
const persons = `
	insert into staging.artisans (artisan, kind, province, commune, branch, sex, milieu, birth_year,
		registered_on, deregistered_on, bank_account)
	with numbers as (
		select i, (i * 7919 + 13) % 997 as a, (i * 6007 + i * i + 7) % 991 as b, (i * 4001 + i * i * 3 + 1) % 983 as c,
			(i * 2503 + i * i * 5 + 3) % 977 as d, (i * 1511 + i * i * 7 + 5) % 971 as e
		from range(400) as r(i)
	)
	select i + 1, case when a % 9 = 0 then 'master' else 'artisan' end, province, commune,
		case when c < 40 then 'P4' when c < 50 then 'S2' else ['P1', 'P2', 'P3', 'S1'][1 + (c % 4)] end,
		case when b < 290 then 'F' when b < 960 then 'M' end,
		case when c < 300 then 'rural' when c < 985 then 'urban' end,
		1950 + (d % 55),
		date '2023-01-05' + cast(e % 900 as integer),
		case when d % 17 = 0 then date '2025-06-20' end,
		a % 3 = 0
	from numbers
	join (
		select id as commune, province, row_number() over (order by id[-3:], id) - 1 as n, count(*) over () as size
		from reference.communes
		where province in ('03.231', '03.061', '03.561', '03.591', '03.271')
	) as places on n = cast(floor(power(a / 1000.0, 3) * 24) as integer)`;

let store: string;
let open: ReturnType<typeof openApi>;
let closed: ReturnType<typeof openApi>;
let members: Record<string, string[]>;

beforeAll(async () => {
	store = temporaryStore();
	await publishSnapshot(store, {}, { sql: persons });
	open = openApi(store, { audience: 'public' });
	closed = openApi(store);
	members = { month: monthsBetween('2023-01', '2025-06') };
	for (const id of ['province', 'commune', 'sex', 'milieu', 'kind', 'category', 'branch']) {
		const rows = await asking(closed.api).rows('registered-artisans', { by: id });
		members[id] = rows.flatMap((row) => {
			const name = row[id as 'province'];
			return name && row.value ? [name] : [];
		});
	}
});

afterAll(() => {
	open.warehouse.close();
	closed.warehouse.close();
	rmSync(store, { recursive: true, force: true });
});

type Query = Readonly<Record<string, string>>;

/** What a figure counts: the allowed members of each direction. */
type Part = Readonly<Record<string, (member: string) => boolean>>;

interface Figure {
	readonly name: string;
	readonly part: Part;
	readonly withheld: boolean;
}

/** The figures of public answers, once it is checked that they are the internal ones or withheld. */
async function figures(
	indicator: string,
	query: Query,
	terms: (part: Part) => readonly Part[]
): Promise<Figure[]> {
	const [told, exact] = [
		await asking(open.api).rows(indicator, query),
		await asking(closed.api).rows(indicator, query)
	];
	expect(told).toHaveLength(exact.length);
	return told.flatMap((row, index) => {
		const truth = exact[index];
		if (!truth) return [];
		if (row.flag === 'withheld') {
			expect([row.value, row.numerator, row.denominator, row.compare]).toEqual([
				null,
				null,
				null,
				null
			]);
		} else expect({ ...row, compare: null }).toEqual({ ...truth, compare: null });
		if (truth.flag === 'missing') return [];
		// A share is also withheld when its terms, fit to be published as counts, are too small for it.
		if (row.flag === 'withheld' && truth.denominator !== null && !isOfFew(truth)) return [];
		const name = `${indicator} ${new URLSearchParams(query)} ${JSON.stringify(truth)}`;
		return terms(partOf(row, query)).map((part) => ({
			name,
			part,
			withheld: row.flag === 'withheld'
		}));
	});
}

function isOfFew({ numerator, denominator }: AnswerRow): boolean {
	const n = numerator ?? 0;
	return [n, (denominator ?? 0) - n].some((count) => count > 0 && count < 5);
}

function partOf(row: AnswerRow, query: Query): Part {
	const names = ['province', 'commune', 'sex', 'milieu', 'kind', 'category', 'branch'];
	const part: Record<string, (member: string) => boolean> = {};
	for (const name of names) {
		const asked = query[name]?.split(',');
		const own = row[name as 'province'];
		if (own !== undefined) part[name] = (member) => member === own;
		else if (asked) part[name] = (member) => asked.includes(member);
	}
	const { period } = row;
	part.month = (month) =>
		(!query.from || month >= query.from) &&
		(!query.to || month <= query.to) &&
		(!period || month === period || quarterOf(month) === period || month.slice(0, 4) === period);
	return part;
}

/** Works out what it can, and gives the names of withheld figures that it found. */
function attack(directions: readonly string[], told: readonly Figure[]): string[] {
	const cells = directions.reduce<string[][]>(
		(rows, id) => rows.flatMap((row) => (members[id] ?? []).map((member) => [...row, member])),
		[[]]
	);
	const weightsOf = ({ part }: Figure) =>
		new Map(
			cells.flatMap((cell, index) =>
				directions.every((id, axis) => part[id]?.(cell[axis] ?? '') ?? true)
					? [[index, 1] as const]
					: []
			)
		);
	const attacker = new Eliminator(told.filter((one) => !one.withheld).map(weightsOf));
	const hidden = told.filter((one) => one.withheld);
	// An attack on nothing shows nothing.
	expect(hidden.length).toBeGreaterThan(0);
	expect(told.length).toBeGreaterThan(hidden.length);
	return hidden.filter((one) => attacker.determines(weightsOf(one))).map(({ name }) => name);
}

const count = (part: Part) => [part];
/** A share tells its numerator; its denominator is a count that others tell too. */
const share = (id: string, numerator: string) => (part: Part) => [
	{ ...part, [id]: (member: string) => (part[id]?.(member) ?? true) && member === numerator }
];

/** Every way to ask for some directions: two by rows and the rest by filters, whole or in part. */
function questions(directions: readonly string[]): Query[] {
	const subsets = directions.reduce<string[][]>(
		(sets, id) => [...sets, ...sets.map((set) => [...set, id])],
		[[]]
	);
	return subsets.flatMap((set) => {
		const by = set.slice(0, 2);
		const asked: Query = by.length > 0 ? { by: by.join(',') } : {};
		const rest = set.slice(2);
		const single = rest.reduce<Query[]>(
			(queries, id) =>
				queries.flatMap((query) => (members[id] ?? []).map((m) => ({ ...query, [id]: m }))),
			[asked]
		);
		const [first, second] = by;
		const list = members[first ?? ''] ?? [];
		const pairs = list.slice(1).map((member, index) => [list[index], member].join(','));
		const parts = pairs.map((pair): Query => ({
			...(second ? { by: second } : {}),
			...(first ? { [first]: pair } : {})
		}));
		return [...single, ...parts];
	});
}

async function collect(
	indicator: string,
	queries: readonly Query[],
	terms: (part: Part) => readonly Part[]
): Promise<Figure[]> {
	const all: Figure[] = [];
	for (const query of queries) all.push(...(await figures(indicator, query, terms)));
	return all;
}

describe('an attacker who has every public answer', () => {
	it.each([
		['province, sex and milieu', ['province', 'sex', 'milieu']],
		['province, commune and sex', ['province', 'commune', 'sex']],
		['category, branch and kind', ['category', 'branch', 'kind']]
	])('finds no withheld count of the register by %s', async (_, directions) => {
		const told = await collect('registered-artisans', questions(directions), count);
		expect(attack(directions, told)).toEqual([]);
	});

	it('finds none with shares, densities and targets at hand, and no withheld share', async () => {
		const directions = ['province', 'sex', 'milieu', 'kind'];
		const told = [
			...(await collect('registered-artisans', questions(directions.slice(0, 3)), count)),
			...(await collect('registered-artisans', questions(['province', 'kind']), count)),
			...(await collect('womens-share', questions(['province', 'milieu']), share('sex', 'F'))),
			...(await collect('rural-share', questions(['province', 'sex']), share('milieu', 'rural'))),
			...(await collect('masters-share', questions(['province', 'sex']), share('kind', 'master'))),
			...(await collect('artisan-density', questions(['province', 'milieu']), count))
		];
		expect(attack(directions, told)).toEqual([]);
	});

	it.each([
		['province', ['province', 'month']],
		['province and sex', ['province', 'sex', 'month']]
	])('finds no withheld registration by %s and month', async (_, directions) => {
		const times: Query[] = [
			{},
			{ grain: 'year' },
			{ grain: 'quarter' },
			{ grain: 'month' },
			{ from: '2024-01' },
			{ from: '2024-07', to: '2025-06' },
			{ from: '2023-03', to: '2023-08' },
			{ to: '2024-11', grain: 'year' },
			{ from: '2024-02', to: '2024-03' },
			{ from: '2024-02', to: '2025-05', grain: 'quarter' }
		];
		const queries = questions(directions.slice(0, -1)).flatMap((query) =>
			times.map((time) => ({ ...query, ...time }))
		);
		const told = await collect('new-registrations', queries, count);
		expect(attack(directions, told)).toEqual([]);
	});
});

function monthsBetween(first: string, last: string): string[] {
	const months: string[] = [];
	for (let month = first; month <= last;) {
		months.push(month);
		const [year = 0, number = 0] = month.split('-').map(Number);
		month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
	}
	return months;
}

function quarterOf(month: string): string {
	return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}
