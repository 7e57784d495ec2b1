import { formatBeside, formatTarget, wordOf } from '$lib/figures/value';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { figures } from '$lib/i18n/messages/figures';
import { say } from '$lib/i18n/say';
import { bulletChart } from '../bullet';
import type { Variant } from '../draw-plot';
import { flagLegend, showsSomething, widths, type Drawn, type Plotted } from './drawing';
import type { BulletsDrawing } from '../shapes/drawings';

export type { BulletsDrawing };

/** Values of any units against their targets. */
export function bulletsDrawing(asked: Omit<BulletsDrawing, 'kind'>): Drawn<BulletsDrawing> {
	return {
		drawing: showsSomething(asked.bullets) ? { kind: 'bullet', ...asked } : null,
		legend: flagLegend(asked.bullets, asked.language)
	};
}

export function plotBullets(drawing: BulletsDrawing, variant: Variant): Plotted {
	const { title, language, bullets } = drawing;
	return {
		label: say(chartKinds.bullet, language, { title }),
		options: bulletChart({
			...{ language, width: widths[variant] },
			bullets: bullets.map(({ unit, ...bullet }) => ({
				...bullet,
				valueText: bullet.value === null ? '' : formatBeside(bullet.value, unit, language),
				targetText:
					bullet.target === null
						? chartKinds.noTarget[language]
						: say(figures.target, language, {
								value: formatTarget(bullet.target, unit, language)
							}),
				word: wordOf(bullet.flag, language)
			}))
		})
	};
}
