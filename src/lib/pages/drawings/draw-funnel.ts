import { funnelChart } from '$lib/charts/funnel';
import { formatPercent } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { wordOf } from '$lib/figures/value';
import { drawTwice, formatFor, showsSomething, type Asked, type Drawn, type Valued } from './draw';

export interface FunnelDrawing extends Asked {
	/** In their order: candidates, eligible, validated. */
	readonly stages: readonly Valued[];
}

/** How many pass each stage, and what part of those before. */
export function drawFunnel({ stages, ...asked }: FunnelDrawing): Drawn {
	const { title, language } = asked;
	const label = say(chartKinds.funnel, language, {
		title,
		first: stages[0]?.label ?? '',
		last: stages.at(-1)?.label ?? ''
	});
	return {
		kind: 'funnel',
		drawing: showsSomething(stages)
			? drawTwice(label, language, (width) =>
					funnelChart({
						...{ language, width },
						format: formatFor(asked),
						stages: stages.map((stage, at) => ({
							...stage,
							word: wordOf(stage.flag, language),
							...shareOf(stage.value, stages[at - 1]?.value ?? null)
						}))
					})
				)
			: null,
		legend: []
	};

	function shareOf(value: number | null, before: number | null) {
		if (value === null || !before) return { share: '', short: '', part: '' };
		const part = formatPercent(value / before, language, { decimals: 0 });
		return {
			share: say(chartKinds.ofStageBefore, language, { share: part }),
			short: say(chartKinds.ofBefore, language, { share: part }),
			part
		};
	}
}
