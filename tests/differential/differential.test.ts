import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../pipelines/contract/catalogue.ts';
import type { Dataset } from '../../pipelines/contract/dataset.ts';
import { readEnvironment } from '../../pipelines/environment.ts';
import { ingest } from '../../pipelines/ingest/ingest.ts';
import { generateSamples } from '../../pipelines/sample/generate.ts';
import { indicators } from '../../src/lib/server/indicators/catalogue.ts';
import type { Indicator } from '../../src/lib/server/indicators/definition.ts';
import type { Flag } from '../../src/lib/server/query/answer.ts';
import { asking } from '../support/asking.ts';
import { isFull } from '../support/full.ts';
import { openApi } from '../support/snapshot.ts';
import { firstOfMonths, isWhole, periodsBetween, type Period } from './calendar.ts';
import type { RawRow } from './raw-rules.ts';
import { coverage } from './definitions/coverage.ts';
import { endangeredCrafts } from './definitions/crafts.ts';
import { fairsAndMarkets } from './definitions/fairs.ts';
import { financing } from './definitions/financing.ts';
import { governance } from './definitions/governance.ts';
import { infrastructure } from './definitions/infrastructure.ts';
import { register } from './definitions/register.ts';
import { trainingAndVaep } from './definitions/training.ts';
import { readRaw } from './raw-files.ts';
import { cellsOf, sourceOf, type Part, type Recomputed, type Source } from './recomputed.ts';

const recomputed: Readonly<Record<string, Recomputed>> = {
	...register,
	...coverage,
	...financing,
	...trainingAndVaep,
	...endangeredCrafts,
	...infrastructure,
	...fairsAndMarkets,
	...governance
};

/** Every file of the sample is dated so. */
const referenceDate = '2025-06-30';

const root = mkdtempSync(join(tmpdir(), 'mirsad-differential-'));
const environment = readEnvironment({ MIRSAD_DATA: root });
const { api, warehouse } = openApi(environment.store);
const { rows } = asking(api);
let datasets: ReadonlyMap<string, Dataset>;
let source: Source;

beforeAll(async () => {
	await generateSamples({ out: environment.incoming, scale: 0.02, months: 8, seed: 7 });
	datasets = await loadCatalogue();
	source = sourceOf(readRaw(environment.incoming, datasets));
	const { report } = await ingest(environment, {
		paths: [environment.incoming],
		language: 'fr',
		now: new Date('2025-07-01T08:00:00Z')
	});
	if (!report.ok) throw new Error(report.message);
}, 60_000);
afterAll(() => {
	warehouse.close();
	rmSync(root, { recursive: true, force: true });
});

it('recomputes every indicator', () => {
	expect(Object.keys(recomputed).sort()).toEqual(indicators.map(({ id }) => id).sort());
});

/** What happens now and then is received by quarters or years, the rest by months. */
const monthsReceived: Readonly<Record<string, number>> = {
	sessions: 12,
	transmissions: 12,
	committee_meetings: 3,
	fairs: 3,
	occupancy: 3,
	vaep: 3
};

/** The day from which what happened was received: a year that begins before it is not whole. */
function begunOf({ dataset, timing }: Indicator): string {
	const [first] = daysOf(dataset);
	if (timing.rows !== 'in-period' || first === undefined) return '';
	return firstOfMonths(first, monthsReceived[dataset] ?? 1);
}

/** The days that rows of a dataset are of, in order. */
function daysOf(dataset: string): string[] {
	// Participations have the dates of their fairs.
	const fairOf = (row: RawRow) => source.find('fairs', 'fair_ref', row.fair_ref);
	const dated = dataset === 'fair_participations' ? 'fairs' : dataset;
	const time = datasets.get(dated)?.time ?? '';
	const days = source
		.of(dataset)
		.flatMap((row) => (dated === dataset ? row : fairOf(row))?.[time] ?? []);
	// A training year is told by the calendar year in which it begins.
	return days.map((day) => (typeof day === 'number' ? `${day}-12-31` : String(day))).sort();
}

function periodsOf(dataset: string, grain: 'month' | 'year' | 'none'): Period[] {
	if (grain === 'none') return [{ name: '', from: null, at: referenceDate }];
	const texts = daysOf(dataset);
	const last = dataset === 'training' ? (texts.at(-1) ?? '') : referenceDate;
	return periodsBetween(grain, texts[0] ?? '', last);
}

/** In full for all time each breakdown and two pairs of neighbours; of many periods fewer, to be quick. */
function splitsOf({ dimensions }: Indicator, grain: keyof typeof perGrain): string[][] {
	const singles = dimensions.map((id) => [id]);
	const pairs = dimensions.slice(1).map((id, index) => [dimensions[index] ?? '', id]);
	const most = [...singles.slice(0, 1), ...singles.slice(-1)];
	return [
		[],
		...(perGrain[grain] === 'few' ? most : [...singles, ...pairs.slice(0, 1), ...pairs.slice(-1)])
	];
}
const perGrain = { none: isFull ? 'all' : 'few', year: 'few', month: 'few', days: 'few' } as const;

interface Told {
	readonly value: number | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
}

/** What an answer should say of a cell, given the parts of its whole period. */
function expected(
	{ kind, timing }: Indicator,
	{ surveyed = false }: Recomputed,
	parts: readonly Part[],
	cell: { value: number | null; denominator: number | null } | undefined
): Told {
	const nothing = { value: null, numerator: null, denominator: null };
	if (kind === 'median') return { ...nothing, value: cell?.value ?? null };
	if (kind !== 'ratio') {
		const isReported = kind !== 'flow' && kind !== 'distinct' && timing.rows !== 'at-date';
		if (!cell && surveyed) return nothing;
		if (!cell) return isReported && parts.length === 0 ? nothing : { ...nothing, value: 0 };
		return { ...nothing, value: cell.value };
	}
	if (!cell?.denominator) return nothing;
	const { value: numerator, denominator } = cell;
	return { value: numerator === null ? null : numerator / denominator, numerator, denominator };
}

/**
 * Why a cell has no plain value. Nothing was received for a rate without rows; one whose rows have
 * nothing to divide by does not apply; an amount that no row declares is missing, and not 0.
 */
function flagOf(
	indicator: Indicator,
	told: Told,
	cell: { value: number | null; denominator: number | null } | undefined,
	{ against }: Recomputed,
	period: Period
): Flag | null {
	const { kind } = indicator;
	if (told.value !== null) return isWhole(period, begunOf(indicator)) ? null : 'provisional';
	if (kind !== 'ratio' || !cell) return 'missing';
	if (against && cell.denominator === null) return 'missing';
	return cell.denominator ? 'missing' : 'not-applicable';
}

/** Asks for a breakdown and holds every row of the answer against the parts of its period. */
async function compare(
	indicator: Indicator,
	figure: Recomputed,
	split: readonly string[],
	partsOf: ReadonlyMap<Period, readonly Part[]>,
	query: Record<string, string>
): Promise<void> {
	const by: Record<string, string> = split.length > 0 ? { by: split.join(',') } : {};
	const answer = await rows(indicator.id, { ...query, ...by });
	const names = [...partsOf.keys()].map(({ name }) => name);
	expect([...new Set(answer.map(({ period }) => period ?? ''))]).toEqual(names);
	for (const [period, parts] of partsOf) {
		const cells = cellsOf(figure, parts, split, period);
		for (const row of answer.filter((row) => (row.period ?? '') === period.name)) {
			const members = Object.fromEntries(split.map((id) => [id, row[id as 'province'] ?? '']));
			const key = Object.values(members).join(' ');
			const denominator = figure.against?.(members, period) ?? null;
			const cell = cells.get(key) ?? (figure.against ? { value: 0, denominator } : undefined);
			cells.delete(key);
			const told = expected(indicator, figure, parts, cell);
			const flag = flagOf(indicator, told, cell, figure, period);
			const should = termsOf(told);
			const agrees = termsOf(row).every((term, index) => isClose(term, should[index] ?? null));
			if (agrees && row.flag === flag) continue;
			expect.fail(`${period.name} ${key}: ${JSON.stringify(row)}, not ${should.join(' ')} ${flag}`);
		}
		expect([...cells.keys()], `left out of ${period.name}`).toEqual([]);
	}
}

/** Without a value it does not matter which of its terms is missing. */
function termsOf({ value, numerator, denominator }: Told): (number | null)[] {
	return value === null ? [null] : [value, numerator, denominator];
}

function isClose(a: number | null, b: number | null): boolean {
	if (a === null || b === null) return a === b;
	return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

describe.each(indicators)('$id', (indicator) => {
	const figure = recomputed[indicator.id];
	const grains = figure?.grains ?? (['none', 'month', 'year'] as const);

	async function agrees(
		periods: readonly Period[],
		grain: keyof typeof perGrain,
		query: Record<string, string>
	) {
		if (!figure) throw new Error('it is not recomputed');
		const partsOf = new Map(periods.map((period) => [period, figure.parts(source, period)]));
		for (const split of splitsOf(indicator, grain)) {
			await compare(indicator, figure, split, partsOf, query);
		}
	}

	it.each(grains)('agrees with grain %s', async (grain) => {
		await agrees(periodsOf(figure?.dataset ?? '', grain), grain, { grain });
	});

	it.runIf(!figure?.grains)('agrees over days within months', async () => {
		const from = '2024-12-11';
		// On a day on which somebody leaves the register, they are no longer in it.
		const left = source.of('artisans').map((row) => String(row.deregistered_on ?? ''));
		const to =
			left
				.filter((day) => day < '2025-05-28')
				.sort()
				.at(-1) ?? '';
		await agrees([{ name: '', from, at: to }], 'days', { from, to });
	});

	it.runIf(indicator.grains.includes('year'))(
		'is missing in years that no data covers',
		async () => {
			const [first = []] = splitsOf(indicator, 'year').slice(1);
			const query = { grain: 'year', from: '2026-01', to: '2027-12', by: first.join(',') };
			const told = await rows(indicator.id, query);
			expect(new Set(told.map(({ period }) => period))).toEqual(new Set(['2026', '2027']));
			for (const row of told) expect(row).toMatchObject({ value: null, flag: 'missing' });
		}
	);
});
