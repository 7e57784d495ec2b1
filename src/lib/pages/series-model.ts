import type { Language } from '$pipelines/contract/text';
import type { Answer, AnswerRow, Client, DimensionId, IndicatorDescription } from '$lib/api';
import { colorOf, mostColors } from '$lib/charts/palette';
import { seriesDrawing } from '$lib/charts/drawings/series';
import type { Line } from '$lib/charts/line-marks';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { charts } from '$lib/i18n/messages/charts';
import { theme as words } from '$lib/i18n/messages/theme';
import { say } from '$lib/i18n/say';
import { figures } from '$lib/i18n/messages/figures';
import { addressOf } from './address-of';
import type { ChartModel, TableModel } from './chart-model';
import { ask } from './client';
import { downloadsOf } from './downloads';
import { readEventNotes } from './event-notes';
import { pointsOf } from './kpi';
import { countCell, valueCell } from './member-table';
import { readMembers } from './members';
import { namePeriod } from '$lib/figures/period-name';
import { noteOf, sourceLine } from '$lib/figures/sources';
import { targetOf } from './target';
import { titleOf } from './title';
import type { ThemeQuestion } from './theme-question';
import { formatTarget, unitNote, valueHeading } from '$lib/figures/value';

/** As many lines as can be told apart: the largest at the end; downloads have all. */
const mostLines = 9;
/** More members than this make a table that nobody reads and a page that is slow to load. */
const mostColumns = 30;

/** A series of an indicator, one line or one per member, with its table and downloads. */
export async function seriesModel(
	client: Client,
	indicator: IndicatorDescription,
	{ by, grain, filters }: Pick<ThemeQuestion, 'by' | 'grain' | 'filters'>,
	language: Language
): Promise<ChartModel> {
	const { id, unit } = indicator;
	// Beside several lines those of a year before would be lost.
	const query = { ...filters, grain, ...(by ? { by } : { compare: 'year' as const }) };
	const [answer, target, events] = await Promise.all([
		ask<Answer>(client.indicators[':id'].values.$get({ param: { id }, query })),
		by ? null : targetOf(client, indicator, { ...filters, grain: 'none' }),
		readEventNotes(client, indicator, { ...filters }, language)
	]);
	const title = titleOf(indicator, by, language, grain);
	const all = by
		? await linesBy(client, answer.rows, by, language)
		: [
				{
					id: 'total',
					label: indicator.name[language],
					color: colorOf('', 'total', 0),
					points: pointsOf(answer.rows)
				}
			];
	const drawable = all.filter(({ points }) => points.some(({ value }) => value !== null));
	const lines = recolored(
		[...drawable]
			.sort((a, b) => lastValue(b) - lastValue(a))
			.slice(0, mostLines)
			.sort((a, b) => all.indexOf(a) - all.indexOf(b)),
		all.length > mostColors
	);
	const before: Line[] =
		by || lines.length === 0 || answer.rows.every(({ compare }) => compare === null)
			? []
			: [
					{
						id: 'year',
						label: charts.compareYear[language],
						color: 'var(--edge)',
						points: answer.rows.flatMap(({ period, compare }) =>
							period ? [{ period, value: compare, flag: null }] : []
						)
					}
				];
	const limits = by || grain !== 'month' ? [] : events.limits;
	const provisional = answer.rows.at(-1)?.flag === 'provisional';
	return {
		id: 'series',
		dimension: by,
		title,
		note: noteOf(
			unitNote(unit, language),
			lines.length < drawable.length ? words.largestLines[language] : '',
			provisional ? charts.lastProvisional[language] : '',
			sourceLine(indicator, language)
		),
		drawing: seriesDrawing({
			...{ title, lines, unit, language, target },
			comparison: before,
			annotations: events.annotations,
			limits,
			timing: indicator.timing
		}),
		legend: [
			...lines.map(({ label, color }) => ({ label, color })),
			...before.map(({ label, color }) => ({ label, color, mark: 'dashed' as const })),
			...(limits.length > 0
				? [{ label: chartKinds.limits[language], color: 'var(--edge)', mark: 'band' as const }]
				: []),
			...(limits.some(({ outside }) => outside)
				? [{ label: chartKinds.outside[language], color: 'var(--bad)', mark: 'open' as const }]
				: [])
		],
		events: { notes: events.annotations, signals: by ? [] : events.signals },
		target:
			target === null || lines.length === 0
				? null
				: say(figures.target, language, { value: formatTarget(target, unit, language) }),
		table: by
			? pivotTable(all.length > mostColumns ? lines : all, by, answer, indicator, language, title)
			: periodTable(answer, indicator, language, title),
		downloads: downloadsOf(id, query, language),
		definition: `/${language}/indicators/${id}`
	};
}

async function linesBy(
	client: Client,
	rows: readonly AnswerRow[],
	by: DimensionId,
	language: Language
): Promise<Line[]> {
	const members = await readMembers(client, by, language);
	const groups = groupRows(rows, by);
	return [...groups]
		.map(([id, own]) => ({
			id,
			label: members.labelOf(id),
			color: colorOf(by, id, members.positionOf(id)),
			points: pointsOf(own)
		}))
		.sort((a, b) => members.positionOf(a.id) - members.positionOf(b.id));
}

/** Members too many for a colour each take those of the lines drawn. */
function recolored(lines: readonly Line[], needed: boolean): Line[] {
	return lines.map((line, index) => (needed ? { ...line, color: colorOf('', '', index) } : line));
}

const lastValue = ({ points }: Line): number =>
	points.findLast(({ value }) => value !== null)?.value ?? -Infinity;

/** Latest period first: it is the one that is looked for. */
function periodTable(
	{ rows, query }: Answer,
	indicator: IndicatorDescription,
	language: Language,
	caption: string
): TableModel {
	const { id, unit, kind } = indicator;
	const ratio = kind === 'ratio';
	return {
		caption,
		query: addressOf(id, query),
		down: 'period',
		columns: [
			{ label: charts.period[language], numeric: false },
			{
				label: valueHeading(charts.value[language], unit, language),
				numeric: true,
				field: 'value'
			},
			...(ratio
				? [
						{ label: charts.numerator[language], numeric: true, field: 'numerator' },
						{ label: charts.denominator[language], numeric: true, field: 'denominator' }
					]
				: []),
			{ label: charts.compareYear[language], numeric: true, field: 'compare' }
		],
		rows: [...rows].reverse().map((row) => ({
			cells: [
				{ text: namePeriod(indicator, row.period ?? '', language), raw: row.period ?? '' },
				valueCell(row, unit, language),
				...(ratio
					? [countCell(row.numerator, row, language), countCell(row.denominator, row, language)]
					: []),
				valueCell({ value: row.compare, flag: null }, unit, language)
			]
		}))
	};
}

function pivotTable(
	lines: readonly Line[],
	by: DimensionId,
	{ query }: Answer,
	indicator: IndicatorDescription,
	language: Language,
	caption: string
): TableModel {
	const { id, unit } = indicator;
	const periods = lines[0]?.points.map(({ period }) => period) ?? [];
	return {
		caption,
		query: addressOf(id, query),
		down: 'period',
		across: by,
		columns: [
			{ label: charts.period[language], numeric: false },
			...lines.map(({ id: raw, label }) => ({ label, numeric: true, field: 'value', raw }))
		],
		rows: periods
			.map((period, index) => ({
				cells: [
					{ text: namePeriod(indicator, period, language), raw: period },
					...lines.map(({ points }) =>
						valueCell(points[index] ?? { value: null, flag: 'missing' }, unit, language)
					)
				]
			}))
			.reverse()
	};
}

/** Written out: Map.groupBy came with Node 21. */
function groupRows(rows: readonly AnswerRow[], by: DimensionId): Map<string, AnswerRow[]> {
	const groups = new Map<string, AnswerRow[]>();
	for (const row of rows) {
		const member = row[by] ?? 'unknown';
		const group = groups.get(member);
		if (group) group.push(row);
		else groups.set(member, [row]);
	}
	return groups;
}
