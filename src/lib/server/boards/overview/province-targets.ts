import { barsDrawing } from '$lib/charts/drawings/bars.ts';
import type { Desk } from '../desk.ts';
import { formatDate } from '$lib/i18n/formats.ts';
import { overview } from '$lib/i18n/messages/overview.ts';
import { figures } from '$lib/i18n/messages/figures.ts';
import { say } from '$lib/i18n/say.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { downloadsOf } from '../address/downloads.ts';
import { readMap } from '../charts/map.ts';
import { barsOf } from '../figure/member-bars.ts';
import { memberTable } from '../figure/member-table.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import { formatTarget } from '$lib/figures/value.ts';

const id = 'registration-target-achievement';

/** How far each province is on its registration target: the first chart of the overview. */
export async function readProvinceTargets(
	desk: Desk
): Promise<{ chart: ChartModel; map: ChartModel | null }> {
	const { language } = desk;
	const query = { grain: 'none', by: 'province' } as const;
	const indicator = desk.indicator(id);
	const members = desk.members('province');
	const answer = await desk.values(id, query);
	const title = overview.targetTitle[language];
	const bars = barsOf(answer.rows, 'province', members, language);
	const date = answer.as_of ? formatDate(answer.as_of, language) : '';
	const asked = { asOf: answer.as_of, window: {}, query, plain: { grain: 'none' } } as const;
	return {
		map: answer.as_of ? await readMap(desk, { indicator, asked }) : null,
		chart: {
			id: 'province-targets',
			title,
			note: noteOf(say(overview.targetNote, language, { date }), sourceLine(indicator, language)),
			drawing: barsDrawing({ title, bars, unit: 'share', language, target: 1 }),
			legend: [],
			target: say(figures.target, language, { value: formatTarget(1, 'share', language) }),
			table: memberTable(answer, indicator, 'province', members, language, title),
			downloads: downloadsOf(desk, id, query),
			definition: `/${language}/indicators/${id}`
		}
	};
}
