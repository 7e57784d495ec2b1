import type { Language } from '$pipelines/contract/text';
import type { Answer, AnswerRow, Client, IndicatorDescription } from '$lib/api';
import { colorOf } from '$lib/charts/palette';
import { seriesDrawing } from '$lib/charts/drawings/series';
import type { Line } from '$lib/charts/line-marks';
import { formatPeriod } from '$lib/i18n/formats';
import { charts } from '$lib/i18n/messages/charts';
import { overview } from '$lib/i18n/messages/overview';
import type { ChartModel } from './chart-model';
import { ask } from './client';
import { downloadsOf } from './downloads';
import { countCell } from './member-table';
import { noteOf, sourceLine } from '$lib/figures/sources';

const registration = 'cnss-registration-rate';
const openRights = 'open-rights-rate';
const query = { grain: 'month' } as const;

/** Eligible, registered with CNSS, rights open: the terms of two rates as three lines. */
export async function readCoveragePath(client: Client, language: Language): Promise<ChartModel> {
	const values = client.indicators[':id'].values;
	const [{ indicator }, registered, open] = await Promise.all([
		ask<{ indicator: IndicatorDescription }>(
			client.indicators[':id'].$get({ param: { id: registration }, query: {} })
		),
		ask<Answer>(values.$get({ param: { id: registration }, query })),
		ask<Answer>(values.$get({ param: { id: openRights }, query }))
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
			...downloadsOf(registration, query, language, overview.registeredCnss[language]),
			...downloadsOf(openRights, query, language, overview.rightsOpen[language])
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
