import type { Language } from '$pipelines/contract/text';
import type { Unit } from '$lib/terms';
import { wordOf } from '$lib/figures/value';
import { formatNumber } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { charts } from '$lib/i18n/messages/charts';
import { figures, unitWords } from '$lib/i18n/messages/figures';
import { say } from '$lib/i18n/say';
import type { Variant } from '../draw-plot';
import { waterfallChart } from '../waterfall';
import { isWhole, widths, type Drawn, type Plotted } from './drawing';
import type { WaterfallDrawing } from '../shapes/drawings';

export type { WaterfallDrawing };

type WaterfallAsked = Omit<WaterfallDrawing, 'kind' | 'total'> & {
	/** Nothing is drawn without it. */
	readonly total: number | null;
};

/** What each member contributed to a change, and the change. */
export function waterfallDrawing({ total, ...asked }: WaterfallAsked): Drawn<WaterfallDrawing> {
	const moved = asked.contributions.filter(({ value }) => value !== 0);
	const contributions = moved.length > 0 ? moved : asked.contributions;
	return {
		drawing:
			total === null || contributions.length === 0
				? null
				: { kind: 'waterfall', ...asked, total, contributions },
		legend: []
	};
}

export function plotWaterfall(drawing: WaterfallDrawing, variant: Variant): Plotted {
	const { title, unit, language, total, direction = null, contributions } = drawing;
	const format = (value: number) => signed(value, unit, language);
	return {
		label: say(chartKinds.waterfall, language, { title, total: format(total) }),
		options: waterfallChart({
			...{ language, width: widths[variant], direction, format },
			whole: isWhole(unit),
			formatTick: (value) => short(value, unit, language),
			contributions: contributions.map((one) => ({
				...one,
				word: wordOf(one.flag, language)
			})),
			total: { id: 'total', label: charts.total[language], value: total, flag: null, word: '' }
		})
	};
}

/** A difference in the unit's words: points for rates. */
function signed(value: number, unit: Unit, language: Language): string {
	const word = unit === 'share' ? figures.points[language] : '';
	if (unit === 'MAD' && Math.abs(value) >= 1e6) {
		const millions = formatNumber(value / 1e6, language, { decimals: 1, signed: true });
		return `${millions}\u00a0${unitWords['million-mad']?.[language] ?? ''}`;
	}
	const decimals = isWhole(unit) || unit === 'MAD' ? 0 : 1;
	const number = formatNumber(unit === 'share' ? value * 100 : value, language, {
		decimals,
		signed: true
	});
	return word ? `${number}\u00a0${word}` : number;
}

function short(value: number, unit: Unit, language: Language): string {
	const number = unit === 'share' ? value * 100 : unit === 'MAD' ? value / 1e6 : value;
	// Ticks a quarter apart need both decimals: 0.3, 0.5, 0.8 would be neither even nor true.
	const decimals = `${Math.round(number * 100) / 100}`.split('.')[1]?.length ?? 0;
	return formatNumber(number, language, { decimals, signed: true });
}
