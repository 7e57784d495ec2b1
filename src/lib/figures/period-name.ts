import type { Language } from '$pipelines/contract/text';
import type { Kind, TimingRows } from '$lib/terms';
import { formatDate, formatMonth, formatPeriod, type MonthStyle } from '$lib/i18n/formats';
import { isolateLeftToRight } from '$lib/i18n/isolate';
import { figures } from '$lib/i18n/messages/figures';
import { say } from '$lib/i18n/say';
import { isOfOneDay, type YearWindow } from './window';

type Timed = { readonly timing: TimingRows };

/** A period of the API for people; the training year 2024 is 2024/2025. */
export function namePeriod(
	{ timing }: Timed,
	period: string,
	language: Language,
	style: MonthStyle = 'long'
): string {
	if (timing !== 'training-year' || !/^\d{4}$/.test(period)) {
		return formatPeriod(period, language, style);
	}
	return isolateLeftToRight(`${period}/${Number(period) + 1}`);
}

/**
 * "as of 30 June 2025", "July 2024 – June 2025" or "training year 2024/2025". Of several training
 * years a stock is that of the last.
 */
export function windowLine(
	indicator: Timed & { readonly kind: Kind },
	{ from, to }: Partial<YearWindow>,
	asOf: string | null,
	language: Language
): string {
	if (indicator.timing === 'training-year' && (to ?? asOf)) {
		const year = (to ?? asOf ?? '').slice(0, 4);
		const named = (name: string) => namePeriod(indicator, name, language);
		if (!from || from.slice(0, 4) === year || indicator.kind === 'stock') {
			return say(figures.trainingYear, language, { year: named(year) });
		}
		return say(figures.trainingYears, language, {
			from: named(from.slice(0, 4)),
			to: named(year)
		});
	}
	const write = (day: string) =>
		day.length === 7 ? formatMonth(day, language) : formatDate(day, language);
	if (from && !(isOfOneDay(indicator.timing) && asOf)) {
		return say(figures.overPeriod, language, { from: write(from), to: write(to ?? asOf ?? from) });
	}
	return asOf ? say(figures.asOf, language, { date: formatDate(asOf, language) }) : '';
}
