import { wordOf } from '$lib/figures/value';
import { formatPercent } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { compositionChart } from '../composition';
import type { Variant } from '../draw-plot';
import { flagLegend, formatFor, showsSomething, widths, type Drawn, type Plotted } from './drawing';
import type { CompositionDrawing } from '../shapes/drawings';

export type { CompositionDrawing };

/** What each group is made of, as shares of its whole. For counts and amounts that add up. */
export function compositionDrawing(
	asked: Omit<CompositionDrawing, 'kind'>
): Drawn<CompositionDrawing> {
	const values = asked.groups.flatMap((group) => group.values);
	return {
		drawing: showsSomething(values) ? { kind: 'composition', ...asked } : null,
		legend: [
			...asked.parts.map(({ label, color }) => ({ label, color, mark: 'box' as const })),
			...flagLegend(values, asked.language).filter(({ mark }) => mark === 'hatch')
		]
	};
}

export function plotComposition(drawing: CompositionDrawing, variant: Variant): Plotted {
	const { title, language, parts, groups } = drawing;
	return {
		label: say(chartKinds.composition, language, { title }),
		options: compositionChart({
			...{ parts, language, width: widths[variant] },
			groups: groups.map(({ whole = null, ...group }) => ({
				...group,
				whole,
				values: group.values.map((one) => ({ ...one, word: wordOf(one.flag, language) }))
			})),
			format: formatFor(drawing),
			formatShare: (share) => formatPercent(share, language, { decimals: 0 }),
			rest: chartKinds.rest[language]
		})
	};
}
