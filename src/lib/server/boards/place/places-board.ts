import type * as v from 'valibot';
import { shape } from '$lib/schema.ts';
import { tableSchema } from '$lib/charts/shapes/chart.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { flagWords } from '$lib/i18n/messages/figures.ts';
import { places as words } from '$lib/i18n/messages/places.ts';
import { themeIds } from '$lib/i18n/themes.ts';
import type { Desk } from '../desk.ts';
import { leadingOf } from '../figure/leading.ts';
import { readProvincesTable, type Derived } from './provinces-table.ts';

/** Provinces side by side. */
export const placesBoardSchema = shape({ table: tableSchema });

/** @param search `sort`: an indicator of the table, `-` first for descending */
export async function readPlacesBoard(
	desk: Desk,
	search: URLSearchParams
): Promise<v.InferOutput<typeof placesBoardSchema>> {
	const { language } = desk;
	const all = desk.indicators();
	const leading = themeIds.flatMap((theme) => leadingOf(all, theme, 'province', 1));
	const seats = all.filter(({ id }) => id === 'training-places');
	const table = await readProvincesTable(desk, [...leading, ...seats], {
		caption: words.sideBySide[language],
		page: { path: `/${language}/places`, search },
		hash: '',
		derived: perArtisan(desk)
	});
	return { table };
}

/** How many training places there are for those who may want one. */
function perArtisan({ language }: Desk): Derived {
	return {
		field: 'places-per-artisan',
		label: words.placesPerArtisan[language],
		cellOf: (valueOf) => {
			const [seats, artisans] = [valueOf('training-places'), valueOf('registered-artisans')];
			if (seats === null || !artisans) {
				return { text: flagWords.missing[language], flag: 'missing', raw: '' };
			}
			const per = (seats / artisans) * 100;
			return { text: formatNumber(per, language, { decimals: 1 }), raw: String(per) };
		}
	};
}
