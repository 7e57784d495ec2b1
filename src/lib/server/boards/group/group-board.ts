import * as v from 'valibot';
import { list, shape, themeSchema } from '$lib/schema.ts';
import { tableSchema } from '$lib/charts/shapes/chart.ts';
import { groupIds, groups, type GroupId } from '$lib/i18n/groups.ts';
import { groupWords as words } from '$lib/i18n/messages/places.ts';
import { say } from '$lib/i18n/say.ts';
import { themeIds, themes } from '$lib/i18n/themes.ts';
import { dimensionIds } from '../../dimensions/catalogue.ts';
import type { Desk } from '../desk.ts';
import { lineSchema } from '../figure/line.ts';
import { readProvincesTable } from '../place/provinces-table.ts';
import { cannotSay, cannotSaySchema } from './cannot-say.ts';
import { readGroupLine } from './group-line.ts';
import { tellGroup } from './tell-group.ts';

/** A group of artisans across themes, beside everybody. */
export const groupBoardSchema = shape({
	id: v.string(),
	name: v.string(),
	question: v.string(),
	/** What there is to tell first, in sentences. */
	told: list(v.string()),
	others: list(shape({ id: v.string(), label: v.string(), href: v.string() })),
	groups: list(
		shape({ theme: themeSchema, name: v.string(), href: v.string(), lines: list(lineSchema) })
	),
	provinces: tableSchema,
	cannot: cannotSaySchema
});
export type GroupBoard = v.InferOutput<typeof groupBoardSchema>;

/** @param search `sort`: an indicator of the table by province, `-` first for descending */
export async function readGroupBoard(
	desk: Desk,
	id: GroupId,
	search: URLSearchParams
): Promise<GroupBoard> {
	const { language } = desk;
	const { label, question, filters } = groups[id];
	const name = label[language];
	const dimensions = dimensionIds.filter((one) => one in filters);
	const all = desk.indicators();
	const telling = all.filter((one) => dimensions.every((by) => one.dimensions.includes(by)));
	const [themed, provinces] = await Promise.all([
		Promise.all(
			themeIds.map(async (theme) => ({
				theme,
				name: themes[theme].name[language],
				href: `/${language}/themes/${theme}?${new URLSearchParams(filters).toString().replaceAll('%2C', ',')}`,
				lines: await Promise.all(
					telling
						.filter((one) => one.theme === theme)
						.map((indicator) => readGroupLine(desk, indicator, filters))
				)
			}))
		),
		readProvincesTable(
			desk,
			telling.filter((one) => one.headline && one.dimensions.includes('province')),
			{
				caption: say(words.byProvince, language, { group: name }),
				page: { path: `/${language}/groups/${id}`, search },
				hash: '#provinces',
				filters
			}
		)
	]);
	const lines = themed.flatMap((one) => one.lines);
	return {
		...{ id, name, question: question[language] },
		told: tellGroup(name, lines, telling, language),
		others: groupIds.map((one) => ({
			...{ id: one, label: groups[one].label[language] },
			href: `/${language}/groups/${one}`
		})),
		groups: themed.filter((one) => one.lines.length > 0),
		provinces,
		cannot: cannotSay(desk, all, dimensions)
	};
}
