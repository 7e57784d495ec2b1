import { formatTick } from '$lib/figures/value';
import { isolateLeftToRight } from '$lib/i18n/isolate';
import type { ValueClass } from '../classes';
import type { LegendItem } from '../legend';
import { isWhole, type Asked } from './drawing';

/** Ranges of the classes, each with its colour. */
export function classLegend(
	classes: readonly ValueClass[],
	{ unit, language }: Pick<Asked, 'unit' | 'language'>
): LegendItem[] {
	const format = (value: number) => formatTick(value, unit, language);
	return classes.map(({ from, to, color }, at) => {
		// The upper end of a class belongs to the next one: among whole numbers the last below it is said.
		const last = isWhole(unit) && at < classes.length - 1 && to > from ? to - 1 : to;
		const label =
			from === last ? format(from) : isolateLeftToRight(`${format(from)} – ${format(last)}`);
		return { label, color, mark: 'box' };
	});
}
