import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { downloadSchema, tableSchema } from '$lib/charts/shapes/chart.ts';
import type { Cell } from '$lib/charts/chart-model.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { namePeriod, windowLine } from '$lib/figures/period-name.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import { valueHeading } from '$lib/figures/value.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import type { Grain } from '$lib/i18n/messages/names.ts';
import { dimensions, dimensionOf } from '../../dimensions/catalogue.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Answer, AnswerRow } from '../../query/answer.ts';
import { addressOf } from '../address/address-of.ts';
import { downloadsOf } from '../address/downloads.ts';
import type { PageAddress } from '../address/page-address.ts';
import type { Desk } from '../desk.ts';
import { valueCell } from '../figure/member-table.ts';
import { tableModel, type Side } from './table-model.ts';
import type { Sides } from './sides.ts';

export const pivotSchema = shape({
	table: tableSchema,
	note: v.string(),
	downloads: list(downloadSchema)
});
type Pivot = v.InferOutput<typeof pivotSchema>;

/** What a table of an indicator is of, in the words of the API, apart from its sides. */
export interface AskedPivot extends Sides {
	readonly query: Readonly<Record<string, string | undefined>>;
	readonly grain: Grain;
	/** The page that its headings sort. */
	readonly page: PageAddress;
}

export interface ReadPivot extends Pivot {
	readonly columns: number;
	readonly lines: number;
}

/** The values of an indicator by what stands on its sides, with totals that are asked for and never added up. */
export async function readPivot(
	desk: Desk,
	indicator: IndicatorDescription,
	{ down, across, query, grain, page }: AskedPivot
): Promise<ReadPivot> {
	const { language } = desk;
	const timed = [...down, ...across].includes('period');
	const sort = page.search.get('sort');
	const asked = {
		...query,
		...(down.length > 0 ? { by: down.join(',') } : {}),
		...(across.length > 0 ? { across: across.join(',') } : {}),
		...(timed ? { grain } : {}),
		...(sort ? { sort } : {}),
		totals: 'yes'
	};
	const { answer, arranged } = await desk.table(indicator.id, asked);
	const sides = (names: readonly string[]) => names.map((name) => sideOf(desk, indicator, name));
	const [lines, columns] = [sides(down), sides(across)];
	const share = query.share !== undefined;
	return {
		table: tableModel(arranged, {
			caption: [indicator.name[language], crossed([...lines, ...columns])]
				.filter(Boolean)
				.join(' · '),
			query: addressOf(desk, indicator.id, asked),
			...{ down: lines, across: columns, page, language },
			field: share ? 'share' : 'value',
			valueHeading: valueHeading(charts.value[language], indicator.unit, language),
			cellOf: share
				? (row) => shareCell(row, answer, language)
				: (row) => valueCell(row ?? none, indicator.unit, language)
		}),
		note: noteOf(
			windowLine(
				indicator,
				{
					...(query.from ? { from: query.from } : {}),
					...(query.to ? { to: query.to } : {})
				},
				answer.as_of,
				language
			),
			charts.totalsAreAsked[language],
			sourceLine(indicator, language)
		),
		downloads: downloadsOf(desk, indicator.id, asked),
		columns: arranged.columns.length,
		lines: arranged.lines.length
	};
}

/** "Province × Sex": what stands down and across, in one line. */
export const crossed = (sides: readonly Side[]): string =>
	sides.map(({ heading }) => heading).join(' × ');

function sideOf(desk: Desk, indicator: IndicatorDescription, name: string): Side {
	const { language } = desk;
	const dimension = dimensions.find(({ id }) => id === name);
	if (dimension) {
		const members = desk.members(dimension.id);
		return {
			...{ name, heading: dimensionOf(dimension.id).label[language] },
			labelOf: (id) => members.labelOf(id)
		};
	}
	return {
		...{ name, heading: charts.period[language] },
		labelOf: (id) => namePeriod(indicator, id, language)
	};
}

/** Of a combination that nowhere occurs. */
const none = { value: null, flag: 'not-applicable' } as const;

/** A share, or why there is none. */
function shareCell(row: AnswerRow | undefined, { protection }: Answer, language: Language): Cell {
	if (!row) return valueCell(none, 'share', language);
	const share = row.share ?? null;
	const unsaid = protection ? 'withheld' : 'not-applicable';
	const flag = share === null && row.value !== null ? unsaid : row.flag;
	return valueCell({ value: share, flag }, 'share', language);
}
