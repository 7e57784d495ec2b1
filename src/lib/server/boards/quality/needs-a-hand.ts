import * as v from 'valibot';
import { shape } from '$lib/schema.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { freshnessWords, quality as words, rejectedCount } from '$lib/i18n/messages/quality.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import type { DatasetQualityModel } from './dataset-quality.ts';
import type { IngestRunModel } from './ingest-run.ts';

/** Something that somebody has to look after, and where on the page it is told in full. */
export const handSchema = shape(
	{
		kind: v.picklist(['refused', 'late', 'failed', 'rejected']),
		about: v.string(),
		text: v.string(),
		href: v.string()
	},
	'Hand'
);
type Hand = v.InferOutput<typeof handSchema>;

/** What was refused, what is late, tests that fail, rows that were rejected: the most first. */
export function needsAHand(
	datasets: readonly DatasetQualityModel[],
	[lastRun]: readonly IngestRunModel[],
	language: Language
): Hand[] {
	const refused: Hand[] =
		!lastRun || lastRun.published
			? []
			: [
					{
						kind: 'refused',
						about: lastRun.moment,
						text: lastRun.reason || lastRun.outcome,
						href: '#runs-title'
					}
				];
	const late = datasets
		.filter(({ status }) => status === 'late')
		.map(({ title, status, age }): Hand => ({
			kind: 'late',
			about: title,
			text: say(words.lateSince, language, { status: freshnessWords[status][language], age }),
			href: '#freshness-title'
		}));
	const failed = datasets.flatMap(({ id, title, tests }) =>
		tests
			.filter(({ passed }) => !passed)
			.map(({ label, failures }): Hand => ({
				kind: 'failed',
				about: title,
				text: `${label} · ${say(words.failed, language, { n: failures })}`,
				href: `#${id}`
			}))
	);
	const rejected = datasets
		.filter(({ totals }) => totals.rejected > 0)
		.sort((a, b) => b.totals.rejected - a.totals.rejected)
		.map(({ id, title, totals, rejects }): Hand => {
			const n = formatNumber(totals.rejected, language);
			const count = sayCount(rejectedCount, language, totals.rejected, { n });
			const [first] = rejects;
			return {
				kind: 'rejected',
				about: title,
				text: first ? `${count} · ${first.label}` : count,
				href: `#${id}`
			};
		});
	return [...refused, ...late, ...failed, ...rejected];
}
