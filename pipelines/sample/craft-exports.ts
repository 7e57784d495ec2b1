import type { DuckDBConnection } from '@duckdb/node-api';
import { createTable, type Scalar } from './sql.ts';

/** Million dirhams that left from the region: as published, and, for 2025, made up to June. */
const published: readonly (readonly [year: number, total: number, months: number])[] = [
	[2022, 83.3, 12],
	[2023, 165.65, 12],
	[2024, 143.2, 12],
	[2025, 78.4, 6]
];

const families = {
	pottery_stone: 33,
	carpets: 18,
	clothing: 18,
	leather: 11,
	basketry: 8,
	blankets: 4,
	other: 8
} as const;
const cities = { Fès: 0.93, Meknès: 0.07 } as const;

/** Share of a year's exports in each month: less in August, more before the end of the year. */
const seasons = [7, 7.5, 8.5, 8, 9, 8.5, 8, 5.5, 8.5, 9.5, 10, 10];

/** Creates `craft_exports`: values cumulated since January, whose last of a year make its total. */
export async function createCraftExports(connection: DuckDBConnection): Promise<void> {
	const rows = published.flatMap(([year, total, months]) => {
		const cells = Object.entries(cities).flatMap(([city, ofCity]) =>
			Object.entries(families).map(([family, share]) => ({ city, family, share: ofCity * share }))
		);
		const whole = seasons.slice(0, months).reduce((sum, share) => sum + share, 0);
		const values = shareOut(
			Math.round(total * 100),
			cells.map(({ share }) => share)
		);
		return Array.from({ length: months }, (_, index) => {
			const since = seasons.slice(0, index + 1).reduce((sum, share) => sum + share, 0) / whole;
			const month = `${year}-${String(index + 1).padStart(2, '0')}-01`;
			return cells.map(({ city, family }, cell): Scalar[] => {
				return [month, family, city, Math.round((values[cell] ?? 0) * since) / 100];
			});
		}).flat();
	});
	await createTable(connection, 'craft_exports', ['month', 'family', 'city', 'value_mdh'], rows);
}

export const craftExportRows = `
	select row_number() over (order by month, city, family) as position, true as plain,
		month::date as month, family, city, value_mdh::decimal(18, 6) as value_mdh
	from craft_exports`;

/** Whole numbers in the proportions of the shares that add up to the total: the largest remainders get one more. */
export function shareOut(total: number, shares: readonly number[]): number[] {
	const sum = shares.reduce((all, share) => all + share, 0);
	const exact = shares.map((share) => (total * share) / sum);
	const left = total - exact.reduce((all, part) => all + Math.floor(part), 0);
	const byRemainder = exact
		.map((part, index) => [part - Math.floor(part), index] as const)
		.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
	const lucky = new Set(byRemainder.slice(0, left).map(([, index]) => index));
	return exact.map((part, index) => Math.floor(part) + (lucky.has(index) ? 1 : 0));
}
