import * as v from 'valibot';
import { nullableNumber, shape } from '$lib/schema.ts';
import { formatValue } from '$lib/figures/value.ts';
import { formatDate, formatNumber, percentSign } from '$lib/i18n/formats.ts';
import { agreement as words } from '$lib/i18n/messages/sessions.ts';
import { say } from '$lib/i18n/say.ts';
import type { DatasetRow } from '../../query/rows.ts';
import type { Desk } from '../desk.ts';

/** What is built or rehabilitated under an agreement, as last reported. */
export const worksSchema = shape({
	ref: v.string(),
	title: v.string(),
	site: v.string(),
	progress: v.string(),
	share: nullableNumber,
	reported: v.string(),
	contracted: v.string(),
	paid: v.string(),
	due: v.string()
});
export type WorksModel = v.InferOutput<typeof worksSchema>;

/** The last report of each project that an agreement pays for. */
export async function readWorks(desk: Desk, agreement: string): Promise<WorksModel[]> {
	const { rows } = await desk.rows('works', {
		agreement_ref: agreement,
		sort: '-reported_on,project_ref',
		limit: '10000'
	});
	const sites = desk.members('site');
	const last = new Map<string, DatasetRow>();
	for (const row of rows) {
		const ref = String(row.project_ref);
		if (!last.has(ref)) last.set(ref, row);
	}
	return [...last].map(([ref, row]) =>
		workModel(desk, ref, row, sites.labelOf(String(row.site_ref)))
	);
}

function workModel({ language }: Desk, ref: string, row: DatasetRow, site: string): WorksModel {
	const money = (value: DatasetRow[string] | undefined) =>
		typeof value === 'number' ? formatValue(value, 'MAD', language) : words.notKnown[language];
	const date = (value: DatasetRow[string] | undefined) =>
		typeof value === 'string' ? formatDate(value, language) : words.noDate[language];
	const share = typeof row.progress_pct === 'number' ? row.progress_pct / 100 : null;
	return {
		ref,
		title: String(row.title),
		site,
		share,
		progress:
			share === null
				? words.notKnown[language]
				: formatNumber(share * 100, language) + percentSign[language],
		reported: say(words.reported, language, { date: date(row.reported_on) }),
		contracted: money(row.contracted_mad),
		paid: money(row.paid_mad),
		due: date(row.due_on)
	};
}
