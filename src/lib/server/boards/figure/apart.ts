import { formatValue } from '$lib/figures/value.ts';
import { formatNumber, formatPercent } from '$lib/i18n/formats.ts';
import { figures } from '$lib/i18n/messages/figures.ts';
import { places as words } from '$lib/i18n/messages/places.ts';
import { say } from '$lib/i18n/say.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { isShownAsNothing } from '../../analysis/words.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { AnswerRow } from '../../query/answer.ts';

type Told = Pick<IndicatorDescription, 'kind' | 'unit'>;
type Row = Pick<AnswerRow, 'value' | 'compare' | 'base_flag' | 'small'>;

/** What is counted or summed is a share of the whole; rates, medians and densities differ from it. */
export const isCounted = ({ kind }: Pick<Told, 'kind'>): boolean =>
	kind !== 'ratio' && kind !== 'median';

/** How a part stands to the whole, in words; empty where one of them is unknown or of few. */
export function tellApart(
	row: Row | undefined,
	whole: Row | undefined,
	indicator: Told,
	language: Language
): string {
	if (!row || !whole || row.value === null || whole.value === null) return '';
	if (row.small || whole.small) return '';
	if (isCounted(indicator)) {
		if (whole.value <= 0) return '';
		const share = formatPercent(row.value / whole.value, language);
		return say(words.shareOfWhole, language, { share });
	}
	const difference = row.value - whole.value;
	if (isShownAsNothing(difference, indicator.unit)) return words.same[language];
	const size = sizeOf(difference, indicator, language);
	return say(difference > 0 ? words.more : words.less, language, { size });
}

export interface Closing {
	readonly way: 'closing' | 'widening' | 'steady';
	/** How far they are apart, and whether that is less than a year before, in words. */
	readonly gap: string;
	readonly sentence: string;
}

/** Whether two rates came nearer to each other over a year; null where that is not known. */
export function tellClosing(
	row: Row | undefined,
	other: Row | undefined,
	indicator: Told,
	language: Language
): Closing | null {
	if (!row || !other || isCounted(indicator)) return null;
	const gapOf = (a: number | null, b: number | null) =>
		a === null || b === null ? null : Math.abs(a - b);
	const [now, before] = [gapOf(row.value, other.value), gapOf(row.compare, other.compare)];
	if (now === null || before === null) return null;
	if (row.small || other.small || row.base_flag || other.base_flag) return null;
	const moved = now - before;
	const way = isShownAsNothing(moved, indicator.unit)
		? 'steady'
		: moved < 0
			? 'closing'
			: 'widening';
	const size = (gap: number) => sizeOf(gap, indicator, language);
	return {
		way,
		gap: say(words.gap, language, { now: size(now) }),
		sentence: say(words[way], language, { before: size(before) })
	};
}

/** A difference without its sign: points of shares, else the unit. */
function sizeOf(difference: number, { unit }: Told, language: Language): string {
	const size = Math.abs(difference);
	return unit === 'share'
		? `${formatNumber(size * 100, language, { decimals: 1 })}\u00a0${figures.points[language]}`
		: formatValue(size, unit, language);
}
