import { languages } from './support/pages.ts';
import { expect, lookingTest as test } from './support/test.ts';

interface Answer {
	as_of?: string;
	rows: { value: number | null; flag: string | null; period?: string }[];
}

const headline = [
	'artisan-density',
	'cnss-registration-rate',
	'contribution-collection-rate',
	'fair-sales',
	'fairs-held',
	'loans-disbursed',
	'new-registrations',
	'occupancy-rate',
	'open-rights-rate',
	'overdue-recommendations',
	'registered-artisans',
	'registration-target-achievement',
	'rural-share',
	'training-fill-rate',
	'transmission-learners',
	'womens-share'
];

for (const language of languages) {
	test(`the cards in ${language} show what the API answers`, async ({ page, request }) => {
		await page.goto(`/${language}`);
		const cards = page.locator('[data-indicator][data-query]');
		const shown = await cards.evaluateAll((all) =>
			all.map((card) => ({ data: { ...(card as HTMLElement).dataset }, text: card.textContent }))
		);
		expect(shown.map(({ data }) => data.indicator).sort()).toEqual(headline);
		for (const { data: card } of shown) {
			const answer = (await (await request.get(card.query ?? '')).json()) as Answer;
			const row = answer.rows.at(-1);
			expect(card.value, card.indicator).toBe(row?.value == null ? '' : String(row.value));
			expect(card.flag ?? '', card.indicator).toBe(row?.flag ?? '');
			expect(card.asOf, card.indicator).toBe(answer.as_of);
		}
		const registered = shown.find(({ data }) => data.indicator === 'registered-artisans');
		expect(Number(registered?.data.value)).toBeGreaterThan(0);
		const figures = registered?.text.replace(/[\s.,\u2066-\u2069]/g, '');
		expect(figures).toContain(registered?.data.value);
	});

	test(`the overview in ${language} prints on one A4`, async ({ page }) => {
		await page.goto(`/${language}`);
		const pdf = await page.pdf({ preferCSSPageSize: true });
		expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	});
}

for (const [accepted, address] of [
	['ar-MA,ar;q=0.9,fr;q=0.5', '/ar'],
	['fr-MA,fr;q=0.9', '/fr'],
	['en-GB', '/en'],
	['de-DE', '/fr']
] as const) {
	test(`/ leads to ${address} for ${accepted}`, async ({ request }) => {
		const response = await request.get('/', {
			headers: { 'accept-language': accepted },
			maxRedirects: 0
		});
		expect([302, 303, 307]).toContain(response.status());
		expect(response.headers().location).toBe(address);
	});
}
