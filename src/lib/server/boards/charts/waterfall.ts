import { dimensionOf } from '../../dimensions/catalogue.ts';
import { waterfallDrawing } from '$lib/charts/drawings/waterfall.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { ValuesQuery } from '../../query/question.ts';
import type { Desk } from '../desk.ts';
import { analysis as words } from '$lib/i18n/messages/analysis.ts';
import { say } from '$lib/i18n/say.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { addressIn } from '../address/address-of.ts';
import type { FigureAsked } from '../figure/figure-asked.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import { titleOf } from '../figure/title.ts';
import { formatDifference, wordOf } from '$lib/figures/value.ts';

/** What moved a figure: drawn, and in a sentence. */
interface Moved {
	readonly chart: ChartModel;
	readonly sentence: string;
}

/** What each member added to the change of a headline over a year; null where it does not divide. */
export async function readWaterfall(
	desk: Desk,
	dimension: DimensionId,
	filters: ValuesQuery,
	{ indicator }: Pick<FigureAsked, 'indicator'>
): Promise<Moved | null> {
	const { language } = desk;
	const { id, unit, direction } = indicator;
	const change = await desk.change(id, { ...filters, by: dimension });
	if (change.method === 'none' || change.difference === null) return null;
	const title = say(words.movedTitle, language, { title: titleOf(indicator, dimension, language) });
	const members = change.members.map(({ member, label, contribution, flag }) => ({
		id: member,
		label: label[language],
		value: contribution,
		flag
	}));
	const chart: ChartModel = {
		id: 'moved',
		dimension,
		title,
		note: noteOf(words.contributions[language], sourceLine(indicator, language)),
		target: null,
		...waterfallDrawing({
			...{ title, unit, language, direction },
			contributions: members,
			total: change.difference
		}),
		table: {
			caption: title,
			query: addressIn(desk, `indicators/${id}/change`, { ...filters, by: dimension }),
			down: dimension,
			columns: [
				{ label: dimensionOf(dimension).label[language], numeric: false },
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
	return { chart, sentence: change.sentence[language] };
}
