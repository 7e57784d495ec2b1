import { compositionChart, type Part } from '$lib/charts/composition';
import type { Flag } from '$lib/api';
import { formatPercent } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { wordOf } from '$lib/figures/value';
import { drawTwice, flagLegend, formatFor, showsSomething, type Asked, type Drawn } from './draw';

export interface CompositionDrawing extends Asked {
	readonly parts: readonly Part[];
	readonly groups: readonly {
		readonly id: string;
		readonly label: string;
		/** In the order of the parts. */
		readonly values: readonly { readonly value: number | null; readonly flag: Flag | null }[];
		/** The published whole, where the parts may not add up to it. */
		readonly whole?: number | null;
	}[];
}

/** What each group is made of, as shares of its whole. For counts and amounts that add up. */
export function drawComposition({ parts, groups, ...asked }: CompositionDrawing): Drawn {
	const { title, language } = asked;
	const values = groups.flatMap((group) => group.values);
	return {
		kind: 'composition',
		drawing: showsSomething(values)
			? drawTwice(say(chartKinds.composition, language, { title }), language, (width) =>
					compositionChart({
						...{ parts, language, width },
						groups: groups.map(({ whole = null, ...group }) => ({
							...group,
							whole,
							values: group.values.map((one) => ({ ...one, word: wordOf(one.flag, language) }))
						})),
						format: formatFor(asked),
						formatShare: (share) => formatPercent(share, language, { decimals: 0 }),
						rest: chartKinds.rest[language]
					})
				)
			: null,
		legend: [
			...parts.map(({ label, color }) => ({ label, color, mark: 'box' as const })),
			...flagLegend(values, language).filter(({ mark }) => mark === 'hatch')
		]
	};
}
