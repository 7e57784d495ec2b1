import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { tableSchema, type TableRow } from '$lib/charts/shapes/chart.ts';
import { describeChange } from '$lib/figures/change.ts';
import { addDays } from '$lib/figures/days.ts';
import { isOfOneDay } from '$lib/figures/window.ts';
import { formatMonth } from '$lib/i18n/formats.ts';
import { aimWords as words } from '$lib/i18n/messages/aims.ts';
import { report } from '$lib/i18n/messages/report.ts';
import { session } from '$lib/i18n/messages/sessions.ts';
import { say } from '$lib/i18n/say.ts';
import { writeMembers } from '$lib/address/written-members.ts';
import { unknown } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { addMonths } from '$lib/figures/days.ts';
import { addressOf } from '../address/address-of.ts';
import type { Desk } from '../desk.ts';
import { askedOf } from '../figure/asked.ts';
import { valueCell } from '../figure/member-table.ts';

/** What a decision is meant to move: each figure after it and in the same months a year earlier. */
export const beforeAndAfterSchema = shape(
	{
		/** What a reader has to know: the months compared, and what is left out. */
		notes: list(v.string()),
		table: v.nullable(tableSchema)
	},
	'BeforeAndAfter'
);
type BeforeAndAfter = v.InferOutput<typeof beforeAndAfterSchema>;

interface Decision {
	/** Null where it has not been taken. */
	readonly day: string | null;
	readonly indicators: readonly string[];
	readonly places: readonly string[];
}

/** So that the same months a year earlier were all before the decision. */
const mostMonths = 12;

/** Null where the decision names nothing, or is still to be taken. */
export async function readBeforeAndAfter(
	desk: Desk,
	{ day, indicators, places }: Decision
): Promise<BeforeAndAfter | null> {
	if (day === null || indicators.length === 0) return null;
	const { language } = desk;
	const known = desk.indicators().filter(({ id }) => indicators.includes(id));
	const missing = indicators.filter((id) => !known.some((one) => one.id === id));
	const told = await Promise.all(known.map((one) => readAim(desk, one, day, places)));
	const windows = told.flatMap(({ window }) => window ?? []);
	const last = windows
		.map(({ to }) => to)
		.sort()
		.at(-1);
	const from = windows[0]?.from;
	const rows = told.flatMap((one) => one.rows);
	const column = (label: string, numeric: boolean) => ({ label, numeric });
	return {
		notes: [
			...(from && last
				? [
						say(words.window, language, {
							from: formatMonth(from, language),
							to: formatMonth(last, language)
						})
					]
				: []),
			...told.flatMap(({ note }) => note),
			...missing.map((id) => say(words.unknown, language, { id }))
		],
		table:
			rows.length === 0
				? null
				: {
						caption: words.title[language],
						columns: [
							column(report.indicator[language], false),
							column(words.place[language], false),
							{ ...column(words.before[language], true), field: 'compare' },
							{ ...column(words.after[language], true), field: 'value' },
							column(words.change[language], true)
						],
						rows
					}
	};
}

interface Told {
	readonly window: { readonly from: string; readonly to: string } | null;
	readonly note: readonly string[];
	readonly rows: readonly TableRow[];
}

async function readAim(
	desk: Desk,
	indicator: IndicatorDescription,
	day: string,
	places: readonly string[]
): Promise<Told> {
	const name = indicator.name[desk.language];
	const from = addMonths(`${day.slice(0, 7)}-01`, 1).slice(0, 7);
	const reach = desk.asOf(indicator.id, { grain: 'none' });
	const whole = reach && addDays(`${addDays(reach, 1).slice(0, 7)}-01`, -1).slice(0, 7);
	if (!whole || whole < from) {
		return { window: null, note: [say(words.tooEarly, desk.language, { name })], rows: [] };
	}
	const most = addMonths(`${from}-01`, mostMonths - 1).slice(0, 7);
	const window = { from, to: whole < most ? whole : most };
	const byPlace = indicator.dimensions.includes('province');
	const asked = byPlace ? placesOf(desk, places) : placesOf(desk, []);
	const rows = await Promise.all(asked.map((place) => readRow(desk, indicator, window, place)));
	const unsplit = !byPlace && places.length > 0;
	return {
		...{ window, rows },
		note: unsplit ? [say(words.noPlaces, desk.language, { name })] : []
	};
}

interface Place {
	readonly label: string;
	readonly filters: Readonly<Record<string, string>>;
}

/** Each of those concerned, and the others together; the whole territory where none is named. */
function placesOf(desk: Desk, places: readonly string[]): Place[] {
	const members = desk.members('province');
	const all = members.list;
	if (places.length === 0) {
		return [{ label: session.wholeTerritory[desk.language], filters: {} }];
	}
	const others = all.map(({ id }) => id).filter((id) => id !== unknown.id && !places.includes(id));
	return [
		...places
			.filter((id) => all.some((one) => one.id === id))
			.map((id) => ({ label: members.labelOf(id), filters: { province: writeMembers([id]) } })),
		...(others.length > 0
			? [
					{
						label: words.elsewhere[desk.language],
						filters: { province: writeMembers(others) }
					}
				]
			: [])
	];
}

async function readRow(
	desk: Desk,
	indicator: IndicatorDescription,
	{ from, to }: { readonly from: string; readonly to: string },
	{ label, filters }: Place
): Promise<TableRow> {
	const { language } = desk;
	const { id, unit, timing } = indicator;
	const choice = isOfOneDay(timing) || timing === 'training-year' ? { to } : { from, to };
	const asked = askedOf(desk, indicator, { ...choice, filters });
	const row = (await desk.values(id, asked.query)).rows[0];
	const value = row?.value ?? null;
	const base = row?.compare ?? null;
	const change =
		value === null || base === null || row?.small
			? ''
			: describeChange(value, base, unit, language).shown;
	return {
		query: addressOf(desk, id, asked.query),
		cells: [
			{ text: indicator.name[language], href: `/${language}/indicators/${id}` },
			{ text: label },
			valueCell({ value: base, flag: base === null ? 'missing' : null }, unit, language),
			valueCell(row ?? { value: null, flag: 'missing' }, unit, language),
			{ text: change }
		]
	};
}
