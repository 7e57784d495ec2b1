import * as v from 'valibot';
import { flagSchema, nullableNumber, shape } from '$lib/schema.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { describeChange } from '$lib/figures/change.ts';
import { windowLine } from '$lib/figures/period-name.ts';
import { formatTarget, formatValue, wordOf } from '$lib/figures/value.ts';
import { isOfOneDay } from '$lib/figures/window.ts';
import { report as words } from '$lib/i18n/messages/report.ts';
import { say } from '$lib/i18n/say.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { addressOf } from '../address/address-of.ts';
import type { Desk } from '../desk.ts';
import { askedOf } from '../figure/asked.ts';
import type { ReportPeriod } from './period.ts';

/** A figure of a report: what it was, what it had been a year before, what it should be. */
export const reportFigureSchema = shape(
	{
		id: v.string(),
		name: v.string(),
		value: nullableNumber,
		flag: flagSchema,
		text: v.string(),
		change: v.string(),
		target: v.string(),
		when: v.string(),
		sentence: v.string(),
		/** The address of the API that gives it. */
		query: v.string()
	},
	'ReportFigure'
);
export type ReportFigure = v.InferOutput<typeof reportFigureSchema>;

/** What is of a period is told for the report's, what is of a day for its end. */
export const choiceOf = (
	{ timing }: Pick<IndicatorDescription, 'timing'>,
	{ from, to }: ReportPeriod
) => (isOfOneDay(timing) || timing === 'training-year' ? { to } : { from, to });

export async function readReportFigure(
	desk: Desk,
	indicator: IndicatorDescription,
	period: ReportPeriod,
	filters: Readonly<Record<string, string>> = {}
): Promise<ReportFigure> {
	const { language } = desk;
	const { id, unit } = indicator;
	const name = indicator.name[language];
	const asked = askedOf(desk, indicator, { ...choiceOf(indicator, period), filters });
	const answer = asked.asOf ? await desk.values(id, asked.query) : null;
	const row = answer?.rows[0];
	const value = row?.value ?? null;
	const flag = row ? row.flag : 'missing';
	const base = row?.compare ?? null;
	const target = asked.asOf ? desk.target(id, asked.plain) : null;
	const when = windowLine(indicator, asked.window, answer?.as_of ?? asked.asOf, language);
	const change =
		value !== null && base !== null ? describeChange(value, base, unit, language) : null;
	const told = {
		text: value === null ? wordOf(flag, language) : formatValue(value, unit, language),
		change: change?.shown ?? '',
		target: target === null ? '' : formatTarget(target, unit, language),
		when
	};
	const spoken = { ...told, name, change: change?.spoken ?? '' };
	return {
		...{ id, name, value, flag },
		...told,
		sentence: row?.small
			? say(words.tooSmall, language, { name })
			: sentenceOf(spoken, value, language),
		query: addressOf(desk, id, asked.query)
	};
}

function sentenceOf(
	told: Readonly<Record<'name' | 'text' | 'change' | 'target' | 'when', string>>,
	value: number | null,
	language: Language
): string {
	if (value === null) return say(words.without, language, told);
	return [
		say(words.level, language, told),
		told.change ? say(words.overAYear, language, told) : words.noBase[language],
		told.target ? say(words.aimed, language, told) : ''
	]
		.filter(Boolean)
		.join(' ');
}
