import { seriesDrawing } from '$lib/charts/drawings/series.ts';
import { colorOf } from '$lib/charts/palette.ts';
import type { Line } from '$lib/charts/line-marks.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import { formatPeriod } from '$lib/i18n/formats.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import { targets as words } from '$lib/i18n/messages/targets.ts';
import { say } from '$lib/i18n/say.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { downloadsOf } from '../address/downloads.ts';
import type { Desk } from '../desk.ts';
import { valueCell } from '../figure/member-table.ts';
import type { Aim } from './aims.ts';

/** The year so far, added up where it is counted, beside the path set for it. */
export async function readPathChart(
	desk: Desk,
	indicator: IndicatorDescription,
	{ target, at }: Aim,
	year: number
): Promise<ChartModel | null> {
	const { language } = desk;
	const { id, kind, unit } = indicator;
	const path = desk.pathOfYear(id, null, year);
	if (!path || !at || !indicator.grains.includes('month')) return null;
	const query = { grain: 'month', from: `${year - 1}-12`, to: `${year}-12` } as const;
	const { rows } = await desk.values(id, query);
	const isCounted = kind === 'flow';
	const [before, ...months] = rows;
	const start = isCounted ? 0 : (before?.value ?? 0);
	let sum = 0;
	const actual = months
		.filter(({ period = '' }) => period <= at.slice(0, 7))
		.map(({ period = '', value, flag }) => {
			sum += value ?? 0;
			return { period, value: isCounted && value !== null ? sum : value, flag };
		});
	let share = 0;
	const due = path.map((part, month) => {
		share += part;
		const period = `${year}-${String(month + 1).padStart(2, '0')}`;
		return { period, value: start + (target - start) * share, flag: null };
	});
	const title = say(words.inYear, language, {
		name: indicator.name[language],
		year: String(year)
	});
	const lines: Line[] = [
		{
			id: 'actual',
			label: words.actual[language],
			color: colorOf('', 'total', 0),
			points: actual
		}
	];
	const set: Line = {
		id: 'path',
		label: words.path[language],
		color: 'var(--muted)',
		points: due
	};
	return {
		id: `path-${id}-${year}`,
		title,
		note: noteOf(sourceLine(indicator, language)),
		drawing: seriesDrawing({ title, lines, comparison: [set], unit, language, target }),
		legend: [...lines, set].map(({ label, color }) => ({ label, color })),
		target: null,
		table: {
			caption: title,
			columns: [
				{ label: charts.period[language], numeric: false },
				{ label: words.actual[language], numeric: true },
				{ label: words.path[language], numeric: true }
			],
			rows: due.map(({ period, value }, month) => ({
				cells: [
					{ text: formatPeriod(period, language), raw: period },
					actual[month] ? valueCell(actual[month], unit, language) : { text: '' },
					valueCell({ value: Math.round(value), flag: null }, unit, language)
				]
			}))
		},
		downloads: downloadsOf(desk, id, query),
		definition: `/${language}/indicators/${id}`
	};
}
