import type { Change, Client, DimensionId, ValuesQuery } from '$lib/api';
import { waterfallDrawing } from '$lib/charts/drawings/waterfall';
import { analysis as words } from '$lib/i18n/messages/analysis';
import { dimensionNames } from '$lib/i18n/messages/names';
import { say } from '$lib/i18n/say';
import type { ChartModel } from './chart-model';
import { ask } from './client';
import type { FigureAsked } from './figure-asked';
import { noteOf, sourceLine } from '$lib/figures/sources';
import { titleOf } from './title';
import { formatDifference, wordOf } from '$lib/figures/value';

/** What each member added to the change of a headline over a year; null where it does not divide. */
export async function readWaterfall(
	client: Client,
	dimension: DimensionId,
	filters: ValuesQuery,
	{ indicator, language }: Pick<FigureAsked, 'indicator' | 'language'>
): Promise<(ChartModel & { readonly sentence: string }) | null> {
	const { id, unit, direction } = indicator;
	const change = await ask<Change>(
		client.indicators[':id'].change.$get({ param: { id }, query: { ...filters, by: dimension } })
	);
	if (change.method === 'none' || change.difference === null) return null;
	const title = say(words.movedTitle, language, { title: titleOf(indicator, dimension, language) });
	const search = new URLSearchParams(
		Object.entries({ ...filters, by: dimension }).flatMap(([name, value]): [string, string][] =>
			value ? [[name, value]] : []
		)
	);
	const members = change.members.map(({ member, label, contribution, flag }) => ({
		id: member,
		label: label[language],
		value: contribution,
		flag
	}));
	return {
		id: 'moved',
		dimension,
		title,
		sentence: change.sentence[language],
		note: noteOf(words.contributions[language], sourceLine(indicator, language)),
		target: null,
		...waterfallDrawing({
			...{ title, unit, language, direction },
			contributions: members,
			total: change.difference
		}),
		table: {
			caption: title,
			query: `/api/v1/indicators/${id}/change?${search.toString().replaceAll('%2C', ',')}`,
			down: dimension,
			columns: [
				{ label: dimensionNames[dimension]?.[language] ?? dimension, numeric: false },
				{ label: words.contribution[language], numeric: true, field: 'contribution' }
			],
			rows: members.map(({ id: raw, label, value, flag }) => ({
				cells: [
					{ text: label, raw },
					value === null
						? { text: wordOf(flag, language), flag: flag ?? 'missing', raw: '' }
						: { text: formatDifference(value, unit, language), raw: String(value) }
				]
			}))
		},
		downloads: [],
		definition: null
	};
}
