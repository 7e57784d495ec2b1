import * as v from 'valibot';
import { shape } from '$lib/schema.ts';
import { foldedChartSchema, tableSchema } from '$lib/charts/shapes/chart.ts';
import { seriesDrawing } from '$lib/charts/drawings/series.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { Desk } from '../desk.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Answer } from '../../query/answer.ts';
import type { ValuesQuery } from '../../query/question.ts';
import { colorOf } from '$lib/charts/palette.ts';
import type { Line } from '$lib/charts/line-marks.ts';
import { formatList } from '$lib/i18n/formats.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import { theme as words } from '$lib/i18n/messages/theme.ts';
import { say } from '$lib/i18n/say.ts';
import { addressOf } from '../address/address-of.ts';
import { askedOf } from '../figure/asked.ts';
import type { Cell, ChartModel } from '$lib/charts/chart-model.ts';
import { readMembers } from '$lib/address/written-members.ts';
import { downloadsOf } from '../address/downloads.ts';
import { pointsOf } from '../figure/kpi.ts';
import { valueCell } from '../figure/member-table.ts';
import type { Members } from '../figure/members.ts';
import { namePeriod } from '$lib/figures/period-name.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import { readThemeQuestion, refuse, type ThemeQuestion } from '../address/theme-question.ts';
import { titleOf } from '../figure/title.ts';
import { formatDifference, valueHeading } from '$lib/figures/value.ts';

/** `compare_with` for all provinces together. */
export const wholeTerritory = 'all';

/** One of the two that are set side by side, with the filters that give it. */
interface Side {
	readonly id: string;
	readonly label: string;
	readonly filters: ValuesQuery;
}

export const comparisonSchema = shape({
	/** Two lines of the indicator in full; null when it has no territories. */
	series: v.nullable(foldedChartSchema),
	/** Every indicator of the theme that has territories, side by side. */
	table: tableSchema,
	title: v.string()
});
export type Comparison = v.InferOutput<typeof comparisonSchema>;

/** The chosen territory, or all of it, beside another; null when the address asks for none. */
export async function readComparison(
	desk: Desk,
	indicators: readonly IndicatorDescription[],
	current: IndicatorDescription,
	search: URLSearchParams,
	question: ThemeQuestion
): Promise<Comparison | null> {
	const { language } = desk;
	if (question.compareWith === null) return null;
	const members = desk.members('province');
	const sides = sidesOf(search.get('province'), question.compareWith, members, language);
	// A territory beside itself would be one line twice.
	if (sides[0].id === sides[1].id) return null;
	const located = indicators.filter(({ dimensions }) => dimensions.includes('province'));
	const reach = [...new Set(indicators.flatMap(({ dimensions }) => dimensions))];
	const title = say(words.compareTitle, language, {
		first: sides[0].label,
		second: sides[1].label
	});
	const [series, ...rows] = await Promise.all([
		located.includes(current) && current.grains.includes('year')
			? comparedSeries(desk, current, sides, question)
			: null,
		...located.map(async (indicator) => {
			const own = readThemeQuestion(search, indicator, reach);
			const [first, second] = await Promise.all(
				sides.map((side) => readSide(desk, indicator, side, own))
			);
			return { indicator, first, second };
		})
	]);
	return {
		title,
		series,
		table: {
			caption: title,
			columns: [
				{ label: words.indicator[language], numeric: false },
				...sides.map(({ id, label }) => ({ label, numeric: true, field: 'value', raw: id })),
				{ label: words.difference[language], numeric: true }
			],
			rows: rows.map(({ indicator, first, second }) => ({
				cells: [
					{
						text: valueHeading(indicator.name[language], indicator.unit, language),
						raw: indicator.id,
						href: `/${language}/indicators/${indicator.id}`
					},
					cellOf(first, indicator, language),
					cellOf(second, indicator, language),
					differenceOf(first, second, indicator, language)
				]
			}))
		}
	};
}

function sidesOf(
	province: string | null,
	other: string,
	members: Members,
	language: Language
): readonly [Side, Side] {
	const ids = members.list.map(({ id }) => id);
	if (other !== wholeTerritory && !ids.includes(other)) {
		refuse('unknown-member', `compare_with=${other}`, [wholeTerritory, ...ids]);
	}
	const sideOf = (chosen: string | null): Side =>
		chosen === null
			? { id: wholeTerritory, label: words.wholeTerritory[language], filters: {} }
			: {
					id: chosen,
					label: formatList(
						readMembers(chosen).map((id) => members.labelOf(id)),
						language
					),
					filters: { province: chosen }
				};
	return [sideOf(province), sideOf(other === wholeTerritory ? null : other)];
}

interface Figure {
	readonly answer: Answer;
	readonly query: string;
}

async function readSide(
	desk: Desk,
	indicator: IndicatorDescription,
	side: Side,
	question: ThemeQuestion
): Promise<Figure> {
	const filters = inTerritory(question.filters, side);
	const { plain } = askedOf(desk, indicator, { ...question, filters });
	const answer = await desk.values(indicator.id, plain);
	return { answer, query: addressOf(desk, indicator.id, plain) };
}

async function comparedSeries(
	desk: Desk,
	indicator: IndicatorDescription,
	sides: readonly [Side, Side],
	{ filters, grain, from, to }: ThemeQuestion
): Promise<ChartModel> {
	const { language } = desk;
	const { id, unit } = indicator;
	const period = { grain, ...(from ? { from } : {}), ...(to ? { to } : {}) };
	const questions = sides.map((side) => ({ ...inTerritory(filters, side), ...period }));
	const answers = await Promise.all(questions.map((query) => desk.values(id, query)));
	const lines = sides.map((side, index): Line => ({
		id: side.id,
		label: side.label,
		color: colorOf('', '', index),
		points: pointsOf(answers[index]?.rows ?? [])
	}));
	const title = `${titleOf(indicator, null, language, grain)} · ${lines.map(({ label }) => label).join(' / ')}`;
	const periods = [
		...new Set(lines.flatMap(({ points }) => points.map(({ period: name }) => name)))
	].sort();
	return {
		id: 'compare',
		title,
		note: noteOf(sourceLine(indicator, language)),
		drawing: seriesDrawing({
			...{ title, lines, unit, language },
			timing: indicator.timing
		}),
		legend: lines.map(({ label, color }) => ({ label, color })),
		target: null,
		table: {
			caption: title,
			down: 'period',
			columns: [
				{ label: charts.period[language], numeric: false },
				...lines.map(({ id: raw, label }, index) => ({
					...{ label, numeric: true, field: 'value', raw },
					query: addressOf(desk, id, questions[index] ?? {})
				}))
			],
			rows: periods
				.map((name) => ({
					cells: [
						{ text: namePeriod(indicator, name, language), raw: name },
						...lines.map(({ points }) =>
							valueCell(
								points.find(({ period: own }) => own === name) ?? { value: null, flag: 'missing' },
								unit,
								language
							)
						)
					]
				}))
				.reverse()
		},
		downloads: questions.flatMap((query, index) =>
			downloadsOf(desk, id, query, lines[index]?.label ?? '')
		),
		definition: `/${language}/indicators/${id}`
	};
}

function inTerritory({ province: _, ...filters }: ValuesQuery, side: Side): ValuesQuery {
	return { ...filters, ...side.filters };
}

function cellOf(
	figure: Figure | undefined,
	{ unit }: IndicatorDescription,
	language: Language
): Cell {
	const row = figure?.answer.rows[0] ?? { value: null, flag: 'missing' as const };
	const cell = valueCell(row, unit, language);
	return figure ? { ...cell, query: figure.query } : cell;
}

/** Of the first to the second, in points for rates; nothing where one of them is not known. */
function differenceOf(
	first: Figure | undefined,
	second: Figure | undefined,
	{ unit }: IndicatorDescription,
	language: Language
): Cell {
	const [one, other] = [first, second].map((figure) => figure?.answer.rows[0]?.value ?? null);
	if (one === null || other === null || one === undefined || other === undefined) {
		return { text: charts.nothingToSay[language], faint: true };
	}
	return { text: formatDifference(one - other, unit, language) };
}
