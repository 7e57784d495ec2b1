import * as v from 'valibot';
import {
	baseFlagSchema,
	directionSchema,
	flagSchema,
	list,
	shape,
	unitSchema
} from '$lib/schema.ts';
import { windowLine } from '$lib/figures/period-name.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { AnswerRow } from '../../query/answer.ts';
import type { ValuesQuery } from '../../query/question.ts';
import type { Desk } from '../desk.ts';
import { addressOf } from '../address/address-of.ts';
import type { Asked } from './asked.ts';
import { tellWhom } from './kpi.ts';

const valueEntries = {
	value: v.nullable(v.number()),
	flag: flagSchema,
	/** Of so few that it is neither ranked nor compared. */
	small: v.boolean(),
	/** The address of the API that gives the figure. */
	query: v.string()
};
export const besideSchema = shape(valueEntries, 'Beside');

/** A figure of a part of the whole, in a line of a page of many. */
export const lineEntries = {
	id: v.string(),
	name: v.string(),
	/** Where the figure is told in full. */
	href: v.string(),
	unit: unitSchema,
	direction: directionSchema,
	...valueEntries,
	/** Whom a rate is of, and how many, in words; empty for what is no rate. */
	of: v.string(),
	/** The same figure a year before. */
	base: v.nullable(v.number()),
	baseFlag: v.nullable(baseFlagSchema),
	asOf: v.nullable(v.string()),
	/** The days that it speaks of, in words. */
	dates: v.string(),
	/** The same of the whole. */
	whole: besideSchema,
	/** How the part stands to the whole, in words. */
	told: list(v.string())
};
export const lineSchema = shape(lineEntries, 'FigureLine');
export type Line = v.InferOutput<typeof lineSchema>;

interface Part {
	readonly indicator: IndicatorDescription;
	readonly asked: Asked;
	/** Who or where: what the figure is filtered by. */
	readonly filters: ValuesQuery;
	/** Where the whole is not all there is: what it is filtered by. */
	readonly within?: ValuesQuery;
	readonly row: AnswerRow | undefined;
	readonly whole: AnswerRow | undefined;
	readonly told: readonly string[];
}

export function lineOf(
	desk: Desk,
	{ indicator, asked, filters, within = {}, row, whole, told }: Part
): Line {
	const { language } = desk;
	const { id, name, unit, direction, theme } = indicator;
	const search = new URLSearchParams({ indicator: id, ...filters });
	return {
		...{ id, name: name[language], unit, direction },
		href: `/${language}/themes/${theme}?${search.toString().replaceAll('%2C', ',')}`,
		...besideOf(desk, id, row, { ...asked.query, ...filters }),
		of: tellWhom(row, indicator, language),
		base: row?.compare ?? null,
		baseFlag: row?.base_flag ?? null,
		asOf: asked.asOf,
		dates: windowLine(indicator, asked.window, asked.asOf, language),
		whole: besideOf(desk, id, whole, { ...asked.query, ...within }),
		told
	};
}

/** A figure with the question that gives it. */
export function besideOf(
	desk: Desk,
	id: string,
	row: AnswerRow | undefined,
	query: ValuesQuery
): v.InferOutput<typeof besideSchema> {
	return {
		value: row?.value ?? null,
		flag: row ? row.flag : 'missing',
		small: row?.small ?? false,
		query: addressOf(desk, id, query)
	};
}
