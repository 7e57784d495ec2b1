import { bulletChart, type Bullet } from '$lib/charts/bullet';
import type { Flag, Unit } from '$lib/api';
import type { Language } from '$pipelines/contract/text';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { figures } from '$lib/i18n/messages/figures';
import { say } from '$lib/i18n/say';
import { formatBeside, formatTarget, wordOf } from '$lib/figures/value';
import { drawTwice, flagLegend, showsSomething, type Drawn } from './draw';

export interface BulletsDrawing {
	readonly title: string;
	readonly language: Language;
	readonly bullets: readonly {
		readonly id: string;
		readonly label: string;
		readonly unit: Unit;
		readonly value: number | null;
		readonly flag: Flag | null;
		readonly target: number | null;
		readonly status?: Bullet['status'];
	}[];
}

/** Values of any units against their targets. */
export function drawBullets({ title, language, bullets }: BulletsDrawing): Drawn {
	return {
		kind: 'bullet',
		drawing: showsSomething(bullets)
			? drawTwice(say(chartKinds.bullet, language, { title }), language, (width) =>
					bulletChart({
						...{ language, width },
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
				)
			: null,
		legend: flagLegend(bullets, language)
	};
}
