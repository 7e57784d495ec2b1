import type { Language } from '$pipelines/contract/text';
import type { Unit } from '$lib/terms';
import { formatNumber, formatPercent } from '$lib/i18n/formats';
import { figures } from '$lib/i18n/messages/figures';
import { differenceDecimals, formatValue } from './value';

export interface Change {
	readonly sign: -1 | 0 | 1;
	/** With its sign, for the eye: `+9,6 %`. */
	readonly shown: string;
	/** Its size in words: "hausse de 9,6 %". */
	readonly spoken: string;
}

/** Under this base a percentage says more than the figures do: the difference is shown. */
export const leastPercentBase = 30;

/** The change between two values of an indicator: points for rates, else a percentage. */
export function describeChange(
	value: number,
	base: number,
	unit: Unit,
	language: Language
): Change {
	const difference = value - base;
	if (unit === 'share') {
		const points = difference * 100;
		const size = formatNumber(Math.abs(points), language, { decimals: 1 });
		return worded(points, language, 1, {
			shown: `${formatNumber(points, language, { decimals: 1, signed: true })}\u00a0${figures.points[language]}`,
			size: `${size} ${figures.pointsSpoken[language]}`
		});
	}
	if (Math.abs(base) < leastPercentBase) {
		const decimals = differenceDecimals(difference, unit);
		return worded(difference, language, decimals, {
			shown: formatNumber(difference, language, { decimals, signed: true }),
			size: formatValue(Math.abs(difference), unit, language)
		});
	}
	const share = difference / Math.abs(base);
	return worded(share * 100, language, 1, {
		shown: formatPercent(share, language, { signed: true }),
		size: formatPercent(Math.abs(share), language)
	});
}

function worded(
	amount: number,
	language: Language,
	decimals: number,
	{ shown, size }: { shown: string; size: string }
): Change {
	const sign = Math.sign(Number(amount.toFixed(decimals))) as Change['sign'];
	if (sign === 0) return { sign, shown, spoken: figures.noChange[language] };
	const way = sign > 0 ? figures.increaseOf : figures.decreaseOf;
	return { sign, shown, spoken: `${way[language]} ${size}` };
}
