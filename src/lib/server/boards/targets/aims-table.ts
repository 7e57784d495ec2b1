import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Cell, TableModel } from '$lib/charts/chart-model.ts';
import { tableSchema } from '$lib/charts/shapes/chart.ts';
import { formatTarget, valueHeading } from '$lib/figures/value.ts';
import { targetStatuses } from '$lib/i18n/messages/figures.ts';
import { targets as words } from '$lib/i18n/messages/targets.ts';
import { say } from '$lib/i18n/say.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { fewOf } from '../figure/member-bars.ts';
import { valueCell } from '../figure/member-table.ts';
import type { PageAddress } from '../address/page-address.ts';
import { sortedTable } from '../address/sort.ts';
import type { Desk } from '../desk.ts';
import type { Aim } from './aims.ts';
import { paceOf, shareOf } from './tell-aim.ts';

export { tableSchema as aimsTableSchema };

/** The places of a target, with what each would need a month; the whole stands last. */
export function aimsTable(
	desk: Desk,
	aims: readonly Aim[],
	indicator: IndicatorDescription,
	{ year, page }: { readonly year: number; readonly page: PageAddress }
): TableModel {
	const { language } = desk;
	const { unit } = indicator;
	const members = desk.members('province');
	const cells = (aim: Aim): Cell[] => [
		aim.province === null
			? { text: words.whole[language], raw: 'total' }
			: {
					text: members.labelOf(aim.province),
					raw: aim.province,
					href: `/${language}/themes/${indicator.theme}?indicator=${indicator.id}&province=${aim.province}`
				},
		{ text: targetStatuses[aim.status][language] },
		valueCell(
			{ value: aim.value, flag: aim.row?.flag ?? null, ...(aim.row ? fewOf(aim.row) : {}) },
			unit,
			language
		),
		{ text: formatTarget(aim.target, unit, language), raw: String(aim.target) },
		{
			text: shareOf(aim, language),
			raw: aim.value === null ? '' : String(aim.value / aim.target),
			// Of few, nobody is furthest behind.
			...(aim.row?.small ? { faint: true } : {})
		},
		paceCell(aim.needed?.monthly ?? null, indicator, language),
		paceCell(aim.needed?.now ?? null, indicator, language)
	];
	const numeric = (field: string, label: string) => ({ label, field, numeric: true });
	const table: TableModel = {
		caption: say(words.inYear, language, { name: indicator.name[language], year: String(year) }),
		down: 'province',
		columns: [
			{ label: words.place[language], numeric: false },
			{ label: words.status[language], numeric: false },
			numeric('value', valueHeading(words.value[language], unit, language)),
			numeric('target', words.target[language]),
			numeric('share', words.share[language]),
			numeric('pace', words.pace[language]),
			numeric('now', words.now[language])
		],
		rows: aims.map((aim) => ({
			...(aim.province === null ? { total: true } : {}),
			cells: cells(aim)
		}))
	};
	// Unless the visitor chose, who is furthest behind stands first.
	return sortedTable(table, { page, language, hash: `#${indicator.id}`, usual: 'share' });
}

function paceCell(
	monthly: number | null,
	indicator: IndicatorDescription,
	language: Language
): Cell {
	if (monthly === null) return { text: '', raw: '' };
	return { text: paceOf(monthly, indicator, language), raw: String(monthly) };
}
