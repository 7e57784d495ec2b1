import type { Language } from '$pipelines/contract/text';
import { wordOf } from '$lib/figures/value';
import { formatPercent } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import type { Variant } from '../draw-plot';
import { funnelChart } from '../funnel';
import { formatFor, showsSomething, widths, type Drawn, type Plotted } from './drawing';
import type { FunnelDrawing } from '../shapes/drawings';

export type { FunnelDrawing };

/** How many pass each stage, and what part of those before. */
export function funnelDrawing(asked: Omit<FunnelDrawing, 'kind'>): Drawn<FunnelDrawing> {
	return {
		drawing: showsSomething(asked.stages) ? { kind: 'funnel', ...asked } : null,
		legend: []
	};
}

export function plotFunnel(drawing: FunnelDrawing, variant: Variant): Plotted {
	const { title, language, stages } = drawing;
	return {
		label: say(chartKinds.funnel, language, {
			title,
			first: stages[0]?.label ?? '',
			last: stages.at(-1)?.label ?? ''
		}),
		options: funnelChart({
			...{ language, width: widths[variant] },
			format: formatFor(drawing),
			stages: stages.map((stage, at) => ({
				...stage,
				word: wordOf(stage.flag, language),
				...shareOf(stage.value, stages[at - 1]?.value ?? null, language)
			}))
		})
	};
}

function shareOf(value: number | null, before: number | null, language: Language) {
	if (value === null || !before) return { share: '', short: '', part: '' };
	const part = formatPercent(value / before, language, { decimals: 0 });
	return {
		share: say(chartKinds.ofStageBefore, language, { share: part }),
		short: say(chartKinds.ofBefore, language, { share: part }),
		part
	};
}
