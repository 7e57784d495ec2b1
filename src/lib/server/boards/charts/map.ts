import { mapDrawing, symbolsDrawing } from '$lib/charts/drawings/map.ts';
import { analysis as words } from '$lib/i18n/messages/analysis.ts';
import type { Desk } from '../desk.ts';
import { say } from '$lib/i18n/say.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { downloadsOf } from '../address/downloads.ts';
import type { FigureAsked } from '../figure/figure-asked.ts';
import { fewOf } from '../figure/member-bars.ts';
import { memberTable } from '../figure/member-table.ts';
import { windowLine } from '$lib/figures/period-name.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import { titleOf } from '../figure/title.ts';

/** The provinces on a map: classes for rates, circles for counts. */
export async function readMap(desk: Desk, { indicator, asked }: FigureAsked): Promise<ChartModel> {
	const { language } = desk;
	const query = { ...asked.plain, by: 'province' };
	const members = desk.members('province');
	const answer = await desk.values(indicator.id, query);
	const title = say(words.mapTitle, language, {
		title: titleOf(indicator, 'province', language)
	});
	const territories = answer.rows.map((row) => ({
		id: row.province ?? 'unknown',
		label: members.labelOf(row.province ?? 'unknown'),
		value: row.value,
		flag: row.flag,
		...fewOf(row)
	}));
	const rate = indicator.kind === 'ratio' || indicator.kind === 'median';
	const drawn = (rate ? mapDrawing : symbolsDrawing)({
		...{ title, language, territories },
		unit: indicator.unit
	});
	return {
		id: 'map',
		dimension: 'province',
		title,
		note: noteOf(
			windowLine(indicator, asked.window, answer.as_of, language),
			sourceLine(indicator, language)
		),
		target: null,
		...drawn,
		table: memberTable(answer, indicator, 'province', members, language, title),
		downloads: downloadsOf(desk, indicator.id, query),
		definition: null
	};
}
