import { dimensionOf } from '../../dimensions/catalogue.ts';
import { dumbbellDrawing } from '$lib/charts/drawings/dumbbell.ts';
import type { Gap } from '../../analysis/gaps.ts';
import type { Desk } from '../desk.ts';
import { colorOf } from '$lib/charts/palette.ts';
import { analysis as words } from '$lib/i18n/messages/analysis.ts';
import { theme as themeWords } from '$lib/i18n/messages/theme.ts';
import { say } from '$lib/i18n/say.ts';
import { addressOf } from '../address/address-of.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { downloadsOf } from '../address/downloads.ts';
import type { FigureAsked } from '../figure/figure-asked.ts';
import { fewOf } from '../figure/member-bars.ts';
import { valueCell } from '../figure/member-table.ts';
import { windowLine } from '$lib/figures/period-name.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import { titleOf } from '../figure/title.ts';

const pairs = {
	sex: { members: ['F', 'M'], title: words.womenAndMen },
	milieu: { members: ['urban', 'rural'], title: words.townAndCountry }
} as const;

/** Two members of a split in the whole and in each province, and how far they are apart; of rates alone. */
export async function readDumbbell(
	desk: Desk,
	pair: keyof typeof pairs,
	gap: Gap,
	{ indicator, asked }: FigureAsked
): Promise<ChartModel> {
	const { language } = desk;
	const { members: ids, title: wording } = pairs[pair];
	const inProvinces = indicator.dimensions.includes('province');
	const query = { ...asked.plain, by: inProvinces ? `province,${pair}` : pair };
	const [provinces, members] = [desk.members('province'), desk.members(pair)];
	const answer = await desk.values(indicator.id, query);
	const title = say(wording, language, { title: titleOf(indicator, 'province', language) });
	const endOf = (province: string, member: string) => {
		const row = answer.rows.find((one) => one.province === province && one[pair] === member);
		return row
			? { value: row.value, flag: row.flag, ...fewOf(row) }
			: { value: null, flag: 'missing' as const };
	};
	const side = (end: Gap['a']) => ({
		value: end?.value ?? null,
		flag: end ? end.flag : ('missing' as const),
		...(end ? fewOf(end) : {})
	});
	const whole = {
		id: 'whole',
		label: themeWords.wholeTerritory[language],
		values: [side(gap.a), side(gap.b)] as const
	};
	const found = inProvinces ? answer.rows.map(({ province }) => province ?? 'unknown') : [];
	const provinceRows = [...new Set(found)]
		.filter((id) => id !== 'unknown')
		.sort((a, b) => provinces.positionOf(a) - provinces.positionOf(b))
		.map((id) => ({
			id,
			label: provinces.labelOf(id),
			values: [endOf(id, ids[0]), endOf(id, ids[1])] as const
		}));
	const rows = [whole, ...provinceRows];
	const ends = ids.map((id) => ({
		id,
		label: members.labelOf(id),
		color: colorOf(pair, id, members.positionOf(id))
	}));
	const [first, second] = ends;
	if (!first || !second) throw new Error(`${pair} has two ends`);
	return {
		id: `gap-${pair}`,
		title,
		note: noteOf(
			windowLine(indicator, asked.window, answer.as_of, language),
			sourceLine(indicator, language)
		),
		target: null,
		...dumbbellDrawing({ title, unit: indicator.unit, language, ends: [first, second], rows }),
		table: {
			caption: title,
			query: addressOf(desk, indicator.id, query),
			down: 'province',
			across: pair,
			columns: [
				{ label: dimensionOf('province').label[language], numeric: false },
				...ends.map(({ id: raw, label }) => ({ label, numeric: true, field: 'value', raw }))
			],
			rows: rows.map(({ id, label, values }) => ({
				...(id === whole.id
					? { total: true, query: addressOf(desk, indicator.id, { ...asked.plain, by: pair }) }
					: {}),
				cells: [
					{ text: label, raw: id },
					...values.map((end) => valueCell(end, indicator.unit, language))
				]
			}))
		},
		downloads: downloadsOf(desk, indicator.id, query),
		definition: null
	};
}
