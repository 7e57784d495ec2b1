import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { downloadSchema, tableSchema } from '$lib/charts/shapes/chart.ts';
import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { Desk } from '../desk.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { AnswerRow } from '../../query/answer.ts';
import type { ValuesQuery } from '../../query/question.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import { addressOf } from '../address/address-of.ts';
import type { Asked } from '../figure/asked.ts';
import type { Cell } from '$lib/charts/chart-model.ts';
import { downloadsOf } from '../address/downloads.ts';
import { valueCell } from '../figure/member-table.ts';
import type { Members } from '../figure/members.ts';
import { namePeriod, windowLine } from '$lib/figures/period-name.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import type { ThemeQuestion } from '../address/theme-question.ts';
import { titleOf } from '../figure/title.ts';

/** What stands along one side of a table: members of a dimension, or periods. */
interface Side {
	readonly name: DimensionId | 'period';
	readonly heading: string;
	readonly ids: readonly string[];
	readonly labelOf: (id: string) => string;
}

export const pivotSchema = shape({
	table: tableSchema,
	note: v.string(),
	downloads: list(downloadSchema)
});
export type Pivot = v.InferOutput<typeof pivotSchema>;

/** Members beyond this stand down the table: periods are fewer. */
const mostAcross = 12;
/** More rows than a page should carry by the month. */
const longList = 30;

/**
 * The full table of an indicator, with totals that are asked for and never added up: members by
 * members over the period, or members by periods.
 */
export async function readPivot(
	desk: Desk,
	indicator: IndicatorDescription,
	question: ThemeQuestion,
	dimension: DimensionId,
	asked: Asked
): Promise<Pivot> {
	const { language } = desk;
	const { across, from, to, filters } = question;
	const members = desk.members(dimension);
	const timed = across === null && indicator.grains.includes('year');
	const grain = members.list.length > longList ? 'year' : question.grain;
	const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
	const base: ValuesQuery = timed ? { ...filters, ...period, grain } : asked.plain;
	const overall: ValuesQuery = timed ? { ...filters, ...period, grain: 'none' } : asked.plain;
	const split = (...by: readonly DimensionId[]): ValuesQuery => ({
		...base,
		...(by.length > 0 ? { by: by.join(',') } : {})
	});
	const queries = {
		cells: split(dimension, ...(across ? [across] : [])),
		byMember: { ...overall, by: dimension } satisfies ValuesQuery,
		bySecond: across ? split(across) : split(),
		whole: overall
	};
	const read = (query: ValuesQuery) => desk.values(indicator.id, query);
	const [cells, byMember, bySecond, whole] = await Promise.all([
		read(queries.cells),
		read(queries.byMember),
		timed || across ? read(queries.bySecond) : null,
		read(queries.whole)
	]);
	const others = across && desk.members(across);
	const first = sideOf(dimension, cells.rows, members, language);
	const second: Side | null =
		across && others
			? sideOf(across, cells.rows, others, language)
			: timed
				? periodsOf(indicator, cells.rows, language)
				: null;
	const flipped = second?.name === 'period' && first.ids.length <= mostAcross;
	const [down, over] = flipped && second ? [second, first] : [first, second];
	const address = (query: ValuesQuery) => addressOf(desk, indicator.id, query);
	const totals = { [first.name]: byMember, ...(second ? { [second.name]: bySecond } : {}) };
	const addresses = {
		[first.name]: address(queries.byMember),
		...(second ? { [second.name]: address(queries.bySecond) } : {})
	};
	const title = titleOf(indicator, dimension, language, timed ? grain : undefined, across);
	const cell = (row: AnswerRow | undefined): Cell =>
		valueCell(row ?? { value: null, flag: 'missing' }, indicator.unit, language);
	const find = index(cells.rows, down.name, over?.name);
	const totalOf = (side: Side) => index(totals[side.name]?.rows ?? [], side.name);
	const downTotals = totalOf(down);
	const overTotals = over ? totalOf(over) : null;
	return {
		table: {
			caption: title,
			query: address(queries.cells),
			down: down.name,
			...(over ? { across: over.name } : {}),
			columns: [
				{ label: down.heading, numeric: false },
				...(over?.ids ?? []).map((id) => ({
					...{ label: over?.labelOf(id) ?? id, numeric: true, field: 'value', raw: id }
				})),
				{
					label: over ? charts.total[language] : charts.value[language],
					numeric: true,
					field: 'value',
					...(over ? { query: addresses[down.name] ?? '' } : {})
				}
			],
			rows: [
				...down.ids.map((id) => ({
					cells: [
						{ text: down.labelOf(id), raw: id },
						...(over?.ids ?? []).map((other) => cell(find(id, other))),
						cell(over ? downTotals(id) : find(id))
					]
				})),
				{
					total: true,
					query: over ? (addresses[over.name] ?? '') : address(queries.whole),
					cells: [
						{ text: charts.total[language], raw: 'total' },
						...(over?.ids ?? []).map((other) => cell(overTotals?.(other))),
						{ ...cell(whole.rows[0]), query: address(queries.whole) }
					]
				}
			]
		},
		note: noteOf(
			timed
				? charts.totalsAreAsked[language]
				: windowLine(indicator, asked.window, asked.asOf, language),
			sourceLine(indicator, language)
		),
		downloads: downloadsOf(desk, indicator.id, { ...queries.cells, totals: 'yes' })
	};
}

function sideOf(
	name: DimensionId,
	rows: readonly AnswerRow[],
	members: Members,
	language: Language
): Side {
	const ids = [...new Set(rows.map((row) => row[name] ?? 'unknown'))];
	return {
		name,
		heading: dimensionOf(name).label[language],
		ids: ids.sort((a, b) => members.positionOf(a) - members.positionOf(b)),
		labelOf: (id) => members.labelOf(id)
	};
}

/** Latest first: it is the one that is looked for. */
function periodsOf(
	indicator: IndicatorDescription,
	rows: readonly AnswerRow[],
	language: Language
): Side {
	return {
		name: 'period',
		heading: charts.period[language],
		ids: [...new Set(rows.flatMap(({ period }) => period ?? []))].sort().reverse(),
		labelOf: (id) => namePeriod(indicator, id, language)
	};
}

/** Finds a row by what stands on one side, or on two. */
function index(
	rows: readonly AnswerRow[],
	...names: readonly (DimensionId | 'period' | undefined)[]
): (...ids: readonly string[]) => AnswerRow | undefined {
	const keys = names.filter((name) => name !== undefined);
	const keyOf = (row: AnswerRow) => keys.map((name) => row[name] ?? 'unknown').join('\u0000');
	const known = new Map(rows.map((row) => [keyOf(row), row]));
	return (...ids) => known.get(ids.join('\u0000'));
}
