import type { Language } from '$pipelines/contract/text';
import type { Answer, Client, IndicatorDescription } from '$lib/api';
import { barsDrawing } from '$lib/charts/drawings/bars';
import { formatDate } from '$lib/i18n/formats';
import { overview } from '$lib/i18n/messages/overview';
import { figures } from '$lib/i18n/messages/figures';
import { say } from '$lib/i18n/say';
import type { ChartModel } from './chart-model';
import { ask } from './client';
import { downloadsOf } from './downloads';
import { readMap } from './map-model';
import { barsOf } from './member-bars';
import { readMembers } from './members';
import { memberTable } from './member-table';
import { noteOf, sourceLine } from '$lib/figures/sources';
import { formatTarget } from '$lib/figures/value';

const id = 'registration-target-achievement';

/** How far each province is on its registration target: the first chart of the overview. */
export async function readProvinceTargets(
	client: Client,
	language: Language
): Promise<{ chart: ChartModel; map: ChartModel | null }> {
	const query = { grain: 'none', by: 'province' } as const;
	const [{ indicator }, answer, members] = await Promise.all([
		ask<{ indicator: IndicatorDescription }>(
			client.indicators[':id'].$get({ param: { id }, query: {} })
		),
		ask<Answer>(client.indicators[':id'].values.$get({ param: { id }, query })),
		readMembers(client, 'province', language)
	]);
	const title = overview.targetTitle[language];
	const bars = barsOf(answer.rows, 'province', members, language);
	const date = answer.as_of ? formatDate(answer.as_of, language) : '';
	const asked = { asOf: answer.as_of, window: {}, query, plain: { grain: 'none' } } as const;
	return {
		map: answer.as_of ? await readMap(client, { indicator, asked, language }) : null,
		chart: {
			id: 'province-targets',
			title,
			note: noteOf(say(overview.targetNote, language, { date }), sourceLine(indicator, language)),
			drawing: barsDrawing({ title, bars, unit: 'share', language, target: 1 }),
			legend: [],
			target: say(figures.target, language, { value: formatTarget(1, 'share', language) }),
			table: memberTable(answer, indicator, 'province', members, language, title),
			downloads: downloadsOf(id, query, language),
			definition: `/${language}/indicators/${id}`
		}
	};
}
