import type { Client } from '$lib/api';
import { mapDrawing, symbolsDrawing } from '$lib/charts/drawings/map';
import { analysis as words } from '$lib/i18n/messages/analysis';
import { say } from '$lib/i18n/say';
import type { ChartModel } from './chart-model';
import { downloadsOf } from './downloads';
import { readValues, without, type FigureAsked } from './figure-asked';
import { memberTable } from './member-table';
import { readMembers } from './members';
import { windowLine } from '$lib/figures/period-name';
import { noteOf, sourceLine } from '$lib/figures/sources';
import { titleOf } from './title';

/** The provinces on a map: classes for rates, circles for counts. */
export async function readMap(
	client: Client,
	{ indicator, asked, language }: FigureAsked
): Promise<ChartModel> {
	const query = { ...without(asked.plain, 'province'), by: 'province' };
	const [answer, members] = await Promise.all([
		readValues(client, indicator, query),
		readMembers(client, 'province', language)
	]);
	const title = say(words.mapTitle, language, {
		title: titleOf(indicator, 'province', language)
	});
	const territories = answer.rows.map((row) => ({
		id: row.province ?? 'unknown',
		label: members.labelOf(row.province ?? 'unknown'),
		value: row.value,
		flag: row.flag
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
		downloads: downloadsOf(indicator.id, query, language),
		definition: null
	};
}
