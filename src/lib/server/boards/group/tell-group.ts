import { formatValue } from '$lib/figures/value.ts';
import { formatList, formatPercent } from '$lib/i18n/formats.ts';
import { groupWords as words } from '$lib/i18n/messages/places.ts';
import { say } from '$lib/i18n/say.ts';
import type { Language, Text } from '$pipelines/contract/text.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { isComposition } from '../figure/leading.ts';
import type { Line } from '../figure/line.ts';

/** As many as a sentence holds. */
const most = 3;
/** Nearer than this a rate is the same for all who are told of it: a point. */
const leastGap = 0.01;

interface Gap {
	readonly line: Line;
	readonly value: number;
	readonly whole: number;
	/** Above 0 for the better. */
	readonly size: number;
}

/** How many they are, and the rates in which they are furthest from everybody. */
export function tellGroup(
	group: string,
	lines: readonly Line[],
	indicators: readonly Pick<IndicatorDescription, 'id' | 'code'>[],
	language: Language
): readonly string[] {
	const isMade = (id: string) => indicators.some((one) => one.id === id && isComposition(one));
	const gaps = lines
		.filter(({ id, unit, small }) => unit === 'share' && !small && !isMade(id))
		.flatMap((line): Gap[] => {
			const { value, direction, whole } = line;
			if (value === null || whole.value === null || whole.small || direction === null) return [];
			const size = (value - whole.value) * (direction === 'up' ? 1 : -1);
			return [{ line, value, whole: whole.value, size }];
		})
		.sort((a, b) => a.size - b.size);
	return [
		tellSize(group, lines, language),
		tellGaps(
			words.worse,
			gaps.filter(({ size }) => size <= -leastGap),
			language
		),
		tellGaps(words.better, gaps.filter(({ size }) => size >= leastGap).reverse(), language)
	].filter(Boolean);
}

function tellSize(group: string, lines: readonly Line[], language: Language): string {
	const registered = lines.find(({ id }) => id === 'registered-artisans');
	if (!registered || registered.small) return '';
	const { value, whole, unit } = registered;
	if (value === null || !whole.value) return '';
	return say(words.size, language, {
		group,
		value: formatValue(value, unit, language),
		share: formatPercent(value / whole.value, language)
	});
}

function tellGaps(sentence: Text, gaps: readonly Gap[], language: Language): string {
	if (gaps.length === 0) return '';
	const told = gaps.slice(0, most).map(({ line: { name, unit }, value, whole }) =>
		say(words.against, language, {
			name,
			value: formatValue(value, unit, language),
			whole: formatValue(whole, unit, language)
		})
	);
	return say(sentence, language, { list: formatList(told, language) });
}
