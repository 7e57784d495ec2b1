import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Cell, TableModel } from '$lib/charts/chart-model.ts';
import { tableSchema } from '$lib/charts/shapes/chart.ts';
import { formatTarget, valueHeading } from '$lib/figures/value.ts';
import { targetStatuses } from '$lib/i18n/messages/figures.ts';
import { targets as words } from '$lib/i18n/messages/targets.ts';
import { say } from '$lib/i18n/say.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { valueCell } from '../figure/member-table.ts';
import { readSort, sortedBy, type Sort } from '../address/sort.ts';
import type { Desk } from '../desk.ts';
import type { Aim } from './aims.ts';
import { paceOf, shareOf } from './tell-aim.ts';

export { tableSchema as aimsTableSchema };

type Column = 'place' | 'value' | 'target' | 'share' | 'pace' | 'now';
const columns: readonly Column[] = ['place', 'value', 'target', 'share', 'pace', 'now'];

/** Unless the visitor chose, who is furthest behind stands first. */
const usual: Sort<Column> = { by: 'share', descending: false };

export const readOrder = (search: URLSearchParams): Sort<Column> =>
	readSort(search.get('sort'), columns) ?? usual;

interface Asked {
	readonly year: number;
	readonly order: Sort<Column>;
}

/** The places of a target, with what each would need a month; the whole stands last. */
export function aimsTable(
	desk: Desk,
	aims: readonly Aim[],
	indicator: IndicatorDescription,
	{ year, order }: Asked
): TableModel {
	const { language } = desk;
	const { unit } = indicator;
	const members = desk.members('province');
	const path = `/${language}/targets`;
	const cells = (aim: Aim): Cell[] => [
		aim.province === null
			? { text: words.whole[language], raw: 'total' }
			: {
					text: members.labelOf(aim.province),
					raw: aim.province,
					href: `/${language}/themes/${indicator.theme}?indicator=${indicator.id}&province=${aim.province}`
				},
		{ text: targetStatuses[aim.status][language] },
		valueCell({ value: aim.value, flag: aim.row?.flag ?? null }, unit, language),
		{ text: formatTarget(aim.target, unit, language) },
		{ text: shareOf(aim, language) },
		{ text: paceText(aim.needed?.monthly ?? null, indicator, language) },
		{ text: paceText(aim.needed?.now ?? null, indicator, language) }
	];
	const sizes: Readonly<Record<Column, (aim: Aim) => number | null>> = {
		place: ({ province }) => members.positionOf(province ?? ''),
		value: ({ value }) => value,
		target: ({ target }) => target,
		share: ({ value, target }) => (value === null || target === 0 ? null : value / target),
		pace: ({ needed }) => needed?.monthly ?? null,
		now: ({ needed }) => needed?.now ?? null
	};
	const places = aims.filter(({ province }) => province !== null);
	const heading = (column: Column, label: string) => ({
		label,
		numeric: column !== 'place',
		...sortedBy(order, column, path)
	});
	return {
		caption: say(words.inYear, language, { name: indicator.name[language], year: String(year) }),
		down: 'province',
		columns: [
			heading('place', words.place[language]),
			{ label: words.status[language], numeric: false },
			heading('value', valueHeading(words.value[language], unit, language)),
			heading('target', words.target[language]),
			heading('share', words.share[language]),
			heading('pace', words.pace[language]),
			heading('now', words.now[language])
		],
		rows: [
			...inOrder(places, sizes[order.by], order.descending).map((aim) => ({ cells: cells(aim) })),
			...aims
				.filter(({ province }) => province === null)
				.map((aim) => ({ total: true, cells: cells(aim) }))
		]
	};
}

/** What has no size stands last, either way. */
function inOrder(
	aims: readonly Aim[],
	sizeOf: (aim: Aim) => number | null,
	descending: boolean
): readonly Aim[] {
	const way = descending ? -1 : 1;
	return [...aims].sort((a, b) => {
		const [first, second] = [sizeOf(a), sizeOf(b)];
		if (first === null || second === null) return Number(first === null) - Number(second === null);
		return (first - second) * way;
	});
}

const paceText = (
	monthly: number | null,
	indicator: IndicatorDescription,
	language: Language
): string => (monthly === null ? '' : paceOf(monthly, indicator, language));
