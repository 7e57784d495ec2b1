import { seriesDrawing } from '$lib/charts/drawings/series.ts';
import type { Desk } from '../desk.ts';
import type { AnswerRow } from '../../query/answer.ts';
import { colorOf } from '$lib/charts/palette.ts';
import type { Line } from '$lib/charts/line-marks.ts';
import { formatPeriod } from '$lib/i18n/formats.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import { overview } from '$lib/i18n/messages/overview.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { downloadsOf } from '../address/downloads.ts';
import { countCell } from '../figure/member-table.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';

const registration = 'cnss-registration-rate';
const openRights = 'open-rights-rate';
const query = { grain: 'month' } as const;

/** Eligible, registered with CNSS, rights open: the terms of two rates as three lines. */
export async function readCoveragePath(desk: Desk): Promise<ChartModel> {
	const { language } = desk;
	const indicator = desk.indicator(registration);
	const [registered, open] = await Promise.all([
		desk.values(registration, query),
		desk.values(openRights, query)
	]);
	const title = overview.pathTitle[language];
	const lines: Line[] = [
		lineOf('eligible', overview.eligible[language], registered.rows, 'denominator'),
		lineOf('registered', overview.registeredCnss[language], registered.rows, 'numerator'),
		lineOf('open', overview.rightsOpen[language], open.rows, 'numerator')
	];
	const provisional = registered.rows.at(-1)?.flag === 'provisional';
	return {
		id: 'coverage-path',
		title,
		note: noteOf(
			overview.pathNote[language],
			provisional ? charts.lastProvisional[language] : '',
			sourceLine(indicator, language)
		),
		drawing: seriesDrawing({ title, lines, unit: 'persons', language }),
		legend: lines.map(({ label, color }) => ({ label, color })),
		target: null,
		table: {
			caption: title,
			columns: [
				{ label: charts.period[language], numeric: false },
				...lines.map(({ label }) => ({ label, numeric: true }))
			],
			rows: registered.rows
				.map((row, index) => ({
					cells: [
						{ text: formatPeriod(row.period ?? '', language), raw: row.period ?? '' },
						...lines.map(({ points }) => {
							const point = points[index];
							return countCell(point?.value ?? null, { flag: point?.flag ?? null }, language);
						})
					]
				}))
				.reverse()
		},
		downloads: [
			...downloadsOf(desk, registration, query, overview.registeredCnss[language]),
			...downloadsOf(desk, openRights, query, overview.rightsOpen[language])
		],
		definition: `/${language}/indicators/${openRights}`
	};
}

function lineOf(
	id: string,
	label: string,
	rows: readonly AnswerRow[],
	term: 'numerator' | 'denominator'
): Line {
	return {
		id,
		label,
		color: colorOf('stage', id, 0),
		points: rows.map((row) => ({ period: row.period ?? '', value: row[term], flag: row.flag }))
	};
}
