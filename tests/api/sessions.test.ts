import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
	AgreementPage,
	Answer,
	CommitteePage,
	FollowUpPage,
	IndicatorPage,
	OverviewPage,
	RecommendationPage,
	RefusalBody,
	ReportPage,
	SessionPage,
	SessionsPage
} from '../../src/lib/api.ts';
import { readReportBoard } from '../../src/lib/server/boards/report/report-board.ts';
import { ownTextsIn } from '../../src/lib/server/boards/report/report-texts.ts';
import { findRasteriser } from '../../src/lib/server/boards/report/chart-pictures.ts';
import { writeReportDocument } from '../../src/lib/server/boards/report/document.ts';
import { unzip } from '../support/unzip.ts';
import { asking } from '../support/asking.ts';
import { openDesk } from '../support/desk.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const open = openApi(store, { audience: 'public' });
const texts = mkdtempSync(join(tmpdir(), 'mirsad-texts-'));

beforeAll(async () => {
	const { recommendations = [], ...sector } = someSector;
	await publishSnapshot(store, {
		...sector,
		recommendations: recommendations.map((row) => ({
			...row,
			...{ title_ar: 'توصية', owner: 'CNSS', owner_ar: 'الصندوق', places: '03.231; 03.561' },
			indicators: 'registered-artisans, nothing'
		})),
		agenda: [
			{ session_ref: 'F', item: '2', kind: 'agreement', title_fr: 'Vote', agreement_ref: 'G1' },
			{ session_ref: 'F', item: '1', kind: 'minutes', title_fr: 'PV', title_ar: 'محضر' }
		]
	});
	mkdirSync(join(texts, 'reports', 'J'), { recursive: true });
	writeFileSync(
		join(texts, 'reports', 'J', 'foreword.fr.md'),
		'Inscrits : {{registered-artisans}}.\n\n{{no-such-figure}} et {{registered-artisans province}}\n\n<script>alert(1)</script>\n'
	);
});
afterAll(() => {
	warehouse.close();
	open.warehouse.close();
});

async function page<Page extends { readonly page: unknown }>(
	path: string,
	lang = 'fr',
	from = api
): Promise<Page['page']> {
	const join = path.includes('?') ? '&' : '?';
	const response = await from.request(`/api/v1/pages/${path}${join}lang=${lang}`);
	expect(response.status).toBe(200);
	return ((await response.json()) as Page).page;
}

describe('sessions', () => {
	it('are newest first, those to come before them', async () => {
		const { sessions } = await page<SessionsPage>('sessions');
		expect(sessions.map(({ ref }) => ref)).toEqual(['P', 'J', 'F', 'X']);
	});

	it('say their agenda in its order, what they decided and what became of it', async () => {
		const { session, agenda, agreements, recommendations, tally } =
			await page<SessionPage>('sessions/F');
		expect(session.quorum.met).toBe(true);
		expect(agenda.map(({ item, title }) => [item, title])).toEqual([
			[1, 'PV'],
			[2, 'Vote']
		]);
		expect(
			agreements.map(({ ref, decision, stage, vote }) => [ref, decision.id, stage.id, vote])
		).toEqual([['G1', 'approved', 'signed', '58 pour']]);
		expect(recommendations.map(({ ref, state, daysLate }) => [ref, state.id, daysLate])).toEqual([
			['R2', 'ongoing', 31],
			['R1', 'done', 15],
			['R3', 'cancelled', 0]
		]);
		expect(tally).toMatchObject({ issued: 3, done: 1, open: 1, late: 1 });
	});

	it('have no quorum with half of their members', async () => {
		const { session } = await page<SessionPage>('sessions/X');
		expect(session.quorum.met).toBe(false);
	});

	it('say what earlier ones left open', async () => {
		const { left } = await page<SessionPage>('sessions/J');
		expect(left.recommendations.map(({ ref }) => ref)).toEqual(['R2']);
	});

	it('stand as they stood on another day', async () => {
		const { recommendations } = await page<SessionPage>('sessions/F?as_of=2025-05-10');
		expect(recommendations.map(({ ref, state, daysLate }) => [ref, state.id, daysLate])).toEqual([
			['R1', 'ongoing', 10],
			['R2', 'ongoing', 0],
			['R3', 'cancelled', 0]
		]);
	});
});

describe('the follow-up', () => {
	it.each(['2025-05', '2025-06'])(
		'has as many late as the indicator at the end of %s',
		async (at) => {
			const { tally } = await page<FollowUpPage>(`follow-up?as_of=${at}`);
			const value = await asking(api).value('overdue-recommendations', { to: at });
			expect(tally.late).toBe(value);
		}
	);

	it('is filtered by committee, and by how late', async () => {
		const all = await page<FollowUpPage>('follow-up');
		expect(all.recommendations.map(({ ref }) => ref)).toEqual(['R2', 'R4']);
		const fairs = await page<FollowUpPage>('follow-up?committee=fairs');
		expect(fairs.recommendations.map(({ ref }) => ref)).toEqual(['R4']);
		const late = await page<FollowUpPage>('follow-up?late_by=20');
		expect(late.recommendations.map(({ ref }) => ref)).toEqual(['R2']);
		const elsewhere = await page<FollowUpPage>('follow-up?province=03.061');
		expect(elsewhere.recommendations).toEqual([]);
	});

	it('names in Arabic who is in charge, for the public as the export has it in French', async () => {
		const inside = await page<FollowUpPage>('follow-up', 'ar');
		expect(inside.recommendations[0]?.owner).toBe('الصندوق');
		const outside = await page<FollowUpPage>('follow-up', 'ar', open.api);
		expect(outside.recommendations[0]?.owner).toBe('CNSS');
	});
});

describe('a closing date', () => {
	const odd = temporaryStore();
	const { api: asked, warehouse: opened } = openApi(odd);
	const refs = (items: readonly { readonly ref: string }[]) => items.map(({ ref }) => ref);
	beforeAll(async () => {
		const [row = {}] = someSector.recommendations ?? [];
		const base = { ...row, issued_on: '2025-02-27', due_on: '2025-04-30', closed_on: null };
		await publishSnapshot(odd, {
			...someSector,
			recommendations: [
				{ ...base, recommendation_ref: 'UNDATED', status: 'done' },
				{ ...base, recommendation_ref: 'DROPPED', status: 'ongoing', closed_on: '2025-05-02' },
				{ ...base, recommendation_ref: 'OPEN', status: 'blocked' },
				{ ...base, recommendation_ref: 'ENDED', status: 'cancelled' }
			]
		});
	});
	afterAll(() => opened.close());

	it.each(['2025-04', '2025-05', '2025-06'])(
		'alone closes: pages and the indicator count the same as late and done at the end of %s',
		async (at) => {
			const { tally } = await page<FollowUpPage>(`follow-up?as_of=${at}`, 'fr', asked);
			const ask = asking(asked);
			expect(tally.late).toBe(await ask.value('overdue-recommendations', { to: at }));
			const [done] = (await ask.terms('recommendation-implementation-rate', {
				to: at
			})) as number[];
			expect(tally.done).toBe(done);
		}
	);

	it('that is missing, and work that was closed undone, are said', async () => {
		const { recommendations } = await page<SessionPage>('sessions/F?as_of=2025-06-30', 'fr', asked);
		expect(refs(recommendations)).toEqual(['OPEN', 'UNDATED', 'DROPPED', 'ENDED']);
		const [, undated, dropped] = recommendations;
		expect(undated).toMatchObject({ open: true, daysLate: 61 });
		expect(undated?.note).toContain('sans date de clôture');
		expect(dropped?.state).toMatchObject({ id: 'dropped', label: 'Close sans suite' });
	});

	it('counts on the overview as in the follow-up', async () => {
		const { decisions } = await page<OverviewPage>('overview?as_of=2025-06-30', 'fr', asked);
		expect(decisions.list.filter(({ kind }) => kind === 'overdue').map(({ id }) => id)).toEqual([
			'OPEN',
			'UNDATED'
		]);
	});
});

describe('what a decision is to move', () => {
	it('is told before and after, in each place and in the others, as the API has it', async () => {
		const { aims } = await page<RecommendationPage>('recommendations/R1');
		const rows = aims?.table?.rows ?? [];
		expect(rows.map(({ cells }) => cells[1]?.text)).toEqual(['Fès', 'Taza', 'Lieux non concernés']);
		for (const { query = '', cells } of rows) {
			const { rows } = (await (await api.request(query)).json()) as Answer;
			expect(query).toContain('compare=year');
			expect(cells.slice(2, 4).map(({ raw, text }) => Number(raw ?? text))).toEqual([
				rows[0]?.compare,
				rows[0]?.value
			]);
		}
		expect(aims?.notes.at(-1)).toContain('nothing');
	});

	it('is a mark on the chart of its indicator, and a link on its page', async () => {
		const { series } = await page<IndicatorPage>('indicators/registered-artisans');
		const decided = (series?.events?.notes ?? []).filter(({ href }) => href);
		expect(decided.map(({ from, href }) => [from, href])).toEqual([
			['2025-02-27', '/fr/recommendations/R1'],
			['2025-02-27', '/fr/recommendations/R2'],
			['2025-02-27', '/fr/recommendations/R3'],
			['2025-06-26', '/fr/recommendations/R4']
		]);
		const elsewhere = await page<IndicatorPage>('indicators/registered-artisans?province=03.061');
		expect(elsewhere.series?.events?.notes.filter(({ href }) => href)).toEqual([]);
	});

	it('is not told where no whole month followed, nor of an agreement that names nothing', async () => {
		const { aims } = await page<RecommendationPage>('recommendations/R4');
		expect(aims?.table).toBeNull();
		expect(aims?.notes[0]).toContain('pas encore de mois entier');
		expect((await page<AgreementPage>('agreements/G1')).aims).toBeNull();
	});
});

it('a committee has its meetings and what it owes', async () => {
	const { meetings, owes } = await page<CommitteePage>('committees/finance');
	expect(meetings).toHaveLength(2);
	expect(owes.map(({ ref }) => ref)).toEqual(['R2']);
});

it.each([
	['sessions/NOPE', 404, 'unknown-session'],
	['sessions/NOPE/report', 404, 'unknown-session'],
	['agreements/NOPE', 404, 'unknown-agreement'],
	['recommendations/NOPE', 404, 'unknown-recommendation'],
	['committees/NOPE', 404, 'unknown-committee'],
	['follow-up?committee=NOPE', 400, 'unknown-member'],
	['follow-up?late_by=soon', 400, 'invalid-query'],
	['follow-up?as_of=2025-13', 400, 'invalid-query'],
	['sessions/J/report?from=2025-06&to=2025-01', 400, 'invalid-query'],
	['sessions/J/report?from=now', 400, 'invalid-query']
])('%s answers %i %s', async (path, status, code) => {
	const response = await api.request(`/api/v1/pages/${path}`);
	expect(response.status).toBe(status);
	expect(((await response.json()) as RefusalBody).code).toBe(code);
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** XML with its quotes and marks as they are read. */
const plainText = (xml: string) =>
	xml.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('the report', () => {
	it.each(['internal', 'public'] as const)('says the figures of the API, %s', async (audience) => {
		const from = audience === 'public' ? open.api : api;
		const { keyFigures, chapters } = await page<ReportPage>('sessions/J/report', 'fr', from);
		const rows = chapters.flatMap(({ table }) => table.rows);
		const told = [
			...keyFigures.map(({ query, value }) => ({
				query,
				value: value === null ? '' : String(value)
			})),
			...rows.map(({ query = '', cells }) => ({ query, value: cells[1]?.raw ?? cells[1]?.text }))
		];
		expect(told.length).toBeGreaterThan(70);
		for (const { query, value } of told) {
			const { rows } = (await (await from.request(query)).json()) as Answer;
			const { value: answered = null } = rows[0] ?? {};
			expect(value?.replace(/\u202f/g, ''), query).toBe(answered === null ? '' : String(answered));
		}
	});

	it('puts live figures in the text of the chamber, and says file and line of what is no figure', async () => {
		const desk = await openDesk(warehouse, 'fr');
		const { foreword, faults } = await readReportBoard(
			desk,
			'J',
			new URLSearchParams(),
			ownTextsIn([texts])
		);
		const written = foreword.map(({ lines }) =>
			lines
				.flat()
				.map(({ text }) => text)
				.join('')
		);
		expect(written[0]).toMatch(/^Inscrits : \d+\.$/);
		expect(written[1]).toBe('[?] et [?]');
		expect(written[2]).toBe('<script>alert(1)</script>');
		expect(faults).toHaveLength(2);
		for (const fault of faults) expect(fault).toContain('reports/J/foreword.fr.md, ligne 3');
	});

	it.each(['ar', 'fr'] as const)(
		'is a Word document with its headings, tables and figures, %s',
		async (language) => {
			const report = await page<ReportPage>('sessions/J/report', language);
			const draw = await findRasteriser(300);
			const files = await unzip(Buffer.from(await writeReportDocument(report, language, draw)));
			const body = plainText(files.get('word/document.xml') ?? '');
			const count = (mark: string) => body.split(mark).length - 1;
			expect(count('w:val="Heading1"')).toBe(report.chapters.length + 2);
			expect(count('<w:tblHeader/>')).toBe(report.chapters.length + 2);
			expect(count('<w:hyperlink ')).toBeGreaterThanOrEqual(report.chapters.length + 2);
			for (const { text } of report.keyFigures) expect(body).toContain(text);
			for (const { sentences } of report.chapters) {
				for (const sentence of sentences) expect(body).toContain(sentence);
			}
			const charts = report.chapters.flatMap(({ chart }) => (chart?.drawing ? chart : []));
			expect(charts.length).toBeGreaterThan(3);
			expect(count('<pic:pic ')).toBe(charts.length);
			for (const { title } of charts) {
				expect(body).toMatch(
					new RegExp(`<wp:docPr[^>]*descr="[^"]{20,}" title="${escaped(title)}"`)
				);
			}
			const isArabic = language === 'ar';
			expect(count('<w:bidiVisual/>') > 0).toBe(isArabic);
			expect(count('<w:rtl/>') > 0).toBe(isArabic);
			expect(/<w:bidi\/>/.test(body)).toBe(isArabic);
			expect(files.get('word/styles.xml')).toContain(isArabic ? 'ar-MA' : 'fr-FR');
		}
	);

	it('is whole over months without data', async () => {
		const { chapters } = await page<ReportPage>('sessions/J/report?from=2011-01&to=2011-06');
		expect(chapters).toHaveLength(8);
	});
});
