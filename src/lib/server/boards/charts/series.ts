import { seriesDrawing } from '$lib/charts/drawings/series.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { Desk } from '../desk.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Answer, AnswerRow } from '../../query/answer.ts';
import { colorOf, mostColors } from '$lib/charts/palette.ts';
import type { Line } from '$lib/charts/line-marks.ts';
import { chartKinds } from '$lib/i18n/messages/chart-kinds.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import { theme as words } from '$lib/i18n/messages/theme.ts';
import { say } from '$lib/i18n/say.ts';
import { figures } from '$lib/i18n/messages/figures.ts';
import { addressOf } from '../address/address-of.ts';
import type { ChartModel, TableModel } from '$lib/charts/chart-model.ts';
import { downloadsOf } from '../address/downloads.ts';
import { readEventNotes } from '../figure/event-notes.ts';
import { pointsOf } from '../figure/kpi.ts';
import { countCell, valueCell } from '../figure/member-table.ts';
import { namePeriod } from '$lib/figures/period-name.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import { targetOf } from '../figure/target.ts';
import { titleOf } from '../figure/title.ts';
import type { ThemeQuestion } from '../address/theme-question.ts';
import { formatTarget, unitNote, valueHeading } from '$lib/figures/value.ts';

/** As many lines as can be told apart: the largest at the end; downloads have all. */
const mostLines = 9;
/** More members than this make a table that nobody reads and a page that is slow to load. */
const mostColumns = 30;

/** A series of an indicator, one line or one per member, with its table and downloads. */
export async function seriesModel(
	desk: Desk,
	indicator: IndicatorDescription,
	{ by, grain, filters }: Pick<ThemeQuestion, 'by' | 'grain' | 'filters'>
): Promise<ChartModel> {
	const { language } = desk;
	const { id, unit } = indicator;
	// Beside several lines those of a year before would be lost.
	const query = { ...filters, grain, ...(by ? { by } : { compare: 'year' as const }) };
	const target = by ? null : targetOf(desk, indicator, { ...filters, grain: 'none' });
	const [answer, events] = await Promise.all([
		desk.values(id, query),
		readEventNotes(desk, indicator, { ...filters })
	]);
	const title = titleOf(indicator, by, language, grain);
	const all = by
		? linesBy(desk, answer.rows, by)
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
			...(lines.some(({ points }) => points.some(({ few }) => few !== undefined))
				? [{ label: charts.few[language], color: 'var(--muted)', mark: 'open' as const }]
				: []),
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
		downloads: downloadsOf(desk, id, query),
		definition: `/${language}/indicators/${id}`
	};
}

function linesBy(desk: Desk, rows: readonly AnswerRow[], by: DimensionId): Line[] {
	const members = desk.members(by);
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
	answer: Answer,
	indicator: IndicatorDescription,
	language: Language,
	caption: string
): TableModel {
	const { rows } = answer;
	const { id, unit, kind } = indicator;
	const ratio = kind === 'ratio';
	return {
		caption,
		query: addressOf(answer, id, answer.query),
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
	answer: Answer,
	indicator: IndicatorDescription,
	language: Language,
	caption: string
): TableModel {
	const { id, unit } = indicator;
	const periods = lines[0]?.points.map(({ period }) => period) ?? [];
	return {
		caption,
		query: addressOf(answer, id, answer.query),
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
