import * as v from 'valibot';
import { count, list, shape, themeSchema } from '$lib/schema.ts';
import { tableSchema } from '$lib/charts/shapes/chart.ts';
import { formatList, formatNumber } from '$lib/i18n/formats.ts';
import { places as words } from '$lib/i18n/messages/places.ts';
import { say } from '$lib/i18n/say.ts';
import { themeIds, themes } from '$lib/i18n/themes.ts';
import { unknownMember } from '../../refusals/unknown-names.ts';
import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { Desk } from '../desk.ts';
import { addressOf } from '../address/address-of.ts';
import { askedOf } from '../figure/asked.ts';
import { isComposition, leadingOf } from '../figure/leading.ts';
import { readFacilities } from '../theme/facilities.ts';
import { findPlace, provincesOf, type Place } from './place.ts';
import { placeDecisionsSchema, readPlaceDecisions } from './place-decisions.ts';
import { placeLineSchema, readPlaceLine } from './place-line.ts';
import { tellPlace } from './tell-place.ts';

const linkSchema = shape({ id: v.string(), label: v.string(), href: v.string() });

/** A place across themes. */
export const placeBoardSchema = shape({
	id: v.string(),
	name: v.string(),
	/** What it lies in; null for a province. */
	parent: v.nullable(linkSchema),
	/** What its figures stand beside and are ranked among. */
	among: v.string(),
	/** What stands out, in sentences. */
	told: list(v.string()),
	/** Exports that are late, in words; empty where none is. */
	late: v.string(),
	/** The place set beside it; null where the address asks for none. */
	beside: v.nullable(linkSchema),
	/** Those that may be. */
	others: list(linkSchema),
	groups: list(
		shape({
			theme: themeSchema,
			name: v.string(),
			href: v.string(),
			lines: list(placeLineSchema),
			/** Indicators of which nothing was received here, in words. */
			nothing: v.string()
		})
	),
	facilities: v.nullable(tableSchema),
	/** Null for a commune: decisions name provinces. */
	decisions: v.nullable(placeDecisionsSchema),
	/** With those registered in each; empty for a commune. */
	communes: list(shape({ ...linkSchema.entries, value: v.string(), raw: v.nullable(v.number()) })),
	/** The address of the API that gives those of the communes. */
	communesQuery: v.string(),
	figures: count
});
export type PlaceBoard = v.InferOutput<typeof placeBoardSchema>;

/** As many of a theme as two sheets have room for. */
const mostOfTheme = 6;

/** @param search `beside`: a province set beside it; `facilities`: the order of their table */
export async function readPlaceBoard(
	desk: Desk,
	id: string,
	search: URLSearchParams
): Promise<PlaceBoard> {
	const { language } = desk;
	const place = findPlace(desk, id);
	const page = { path: `/${language}/places/${id}`, search };
	const isProvince = place.dimension === 'province';
	const beside = isProvince ? readBeside(desk, search.get('beside')) : null;
	const indicators = desk.indicators();
	const { datasets } = await desk.quality();
	const occupancy = desk.indicator('occupancy-rate');
	const [groups, facilities, decisions, communes] = await Promise.all([
		Promise.all(
			themeIds.map(async (theme) => {
				const own = leadingOf(indicators, theme, place.dimension, mostOfTheme);
				const lines = await Promise.all(
					own.map((indicator) => readPlaceLine(desk, indicator, place, beside))
				);
				const isSilent = ({ flag, value, whole }: (typeof lines)[number]) =>
					value === null && (flag === 'missing' || whole.value === null);
				const silent = lines.filter(isSilent).map(({ name }) => name);
				return {
					theme,
					name: themes[theme].name[language],
					href: `/${language}/themes/${theme}?${place.dimension}=${id}`,
					lines: lines.filter((line) => !isSilent(line)),
					nothing:
						silent.length === 0
							? ''
							: say(words.nothing, language, { names: formatList(silent, language) })
				};
			})
		),
		isProvince
			? readFacilities(desk, page, {
					indicator: occupancy,
					asked: askedOf(desk, occupancy, { filters: place.filters })
				})
			: null,
		isProvince ? readPlaceDecisions(desk, id) : null,
		isProvince ? readCommunes(desk, place) : { list: [], query: '' }
	]);
	const told = groups.filter(({ lines, nothing }) => lines.length > 0 || nothing);
	const members = desk.members('province');
	const link = (one: string) => ({
		...{ id: one, label: members.labelOf(one) },
		href: `/${language}/places/${one}`
	});
	const restsOn = new Set(
		indicators
			.filter((one) => told.some(({ lines }) => lines.some((line) => line.id === one.id)))
			.flatMap(({ sources }) => sources.map(({ dataset }) => dataset))
	);
	const late = datasets.filter((one) => one.late && restsOn.has(one.id));
	return {
		...{ id, name: place.label },
		parent: place.province === null ? null : link(place.province),
		among: isProvince
			? words.amongProvinces[language]
			: say(words.amongCommunes, language, {
					province: place.province === null ? '' : members.labelOf(place.province)
				}),
		told: tellPlace(
			told.flatMap(({ lines }) => lines).filter(({ id }) => !isComposition(desk.indicator(id))),
			beside && members.labelOf(beside),
			language
		),
		late:
			late.length === 0
				? ''
				: say(words.late, language, {
						names: formatList(
							late.map(({ title }) => title[language]),
							language
						)
					}),
		beside: beside === null ? null : link(beside),
		others: isProvince
			? provincesOf(desk)
					.filter((one) => one.id !== id)
					.map((one) => ({ ...link(one.id), href: `/${language}/places/${id}?beside=${one.id}` }))
			: [],
		groups: told,
		...{ facilities, decisions, communes: communes.list, communesQuery: communes.query },
		figures: told.reduce((sum, { lines }) => sum + lines.length, 0)
	};
}

function readBeside(desk: Desk, wished: string | null): string | null {
	const provinces = provincesOf(desk);
	if (wished === null || provinces.some(({ id }) => id === wished)) return wished;
	const { label } = dimensionOf('province');
	throw unknownMember({ id: 'beside', label }, wished, provinces);
}

/** The communes of a province and those registered in each, most first. */
async function readCommunes(desk: Desk, { id }: Place) {
	const { language } = desk;
	const indicator = desk.indicator('registered-artisans');
	const members = desk.members('commune');
	const query = { ...askedOf(desk, indicator, {}).plain, province: id, by: 'commune' };
	const { rows } = await desk.values(indicator.id, query);
	const own = new Set(
		members.list.filter(({ parents }) => parents?.province === id).map((one) => one.id)
	);
	return {
		query: addressOf(desk, indicator.id, query),
		list: rows
			.flatMap(({ commune, value }) => (commune && own.has(commune) ? [{ commune, value }] : []))
			.sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
			.map(({ commune, value }) => ({
				...{ id: commune, label: members.labelOf(commune) },
				href: `/${language}/places/${commune}`,
				value: value === null ? '' : formatNumber(value, language),
				raw: value
			}))
	};
}
