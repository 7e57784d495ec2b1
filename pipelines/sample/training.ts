import type { DuckDBConnection } from '@duckdb/node-api';
import { shareOut } from './craft-exports.ts';
import { establishments } from './establishment-list.ts';
import type { Draw } from './random.ts';
import { createTable, type Scalar } from './sql.ts';

/** Places of the region by training year: as published for the last one. */
const placesByYear = { 2022: 10_940, 2023: 11_360, 2024: 11_830 } as const;
const lastYear = 2024;

/** Share of women among trainees. */
const women: Readonly<Record<string, number>> = {
	P1: 0.18,
	P2: 0.42,
	P3: 0.2,
	P5: 0.4,
	P6: 0.88,
	P7: 0.86,
	P8: 0.7,
	P9: 0.12,
	S1: 0.12,
	S2: 0.08,
	S3: 0.78
};

/** Creates `courses`: one row per establishment, branch, mode and training year. */
export async function createCourses(connection: DuckDBConnection): Promise<void> {
	const courses = establishments.flatMap((establishment, index) =>
		establishment.branches.flatMap((branch, place) => {
			const modes = establishment.initial
				? ['initial', 'apprenticeship']
				: place > 0 && index % 4 === 0
					? ['apprenticeship', 'continuing']
					: ['apprenticeship'];
			return modes.map((mode) => ({ establishment, index, branch, mode, parts: modes.length }));
		})
	);
	const weights = courses.map(({ establishment: { weight, branches }, parts }) => {
		return weight / branches.length / parts;
	});
	const rows = Object.entries(placesByYear).flatMap(([year, places]) => {
		const shares = shareOut(places, weights);
		return courses.map(({ establishment, index, branch, mode }, course): Scalar[] => [
			(Number(year) - 2000) * 1000 + course,
			`ET-${String(index + 1).padStart(3, '0')}`,
			establishment.fr,
			establishment.ar,
			establishment.commune,
			establishment.milieu,
			branch,
			mode,
			Number(year),
			shares[course] ?? 0,
			women[branch] ?? 0.5
		]);
	});
	await createTable(
		connection,
		'courses',
		[
			'key',
			'establishment_ref',
			'establishment_fr',
			'establishment_ar',
			'commune',
			'milieu',
			'branch',
			'mode',
			'training_year',
			'places',
			'women'
		],
		rows
	);
}

/** Of the year under way, nobody has graduated yet; of the one before, nobody was asked at nine months. */
export function trainingRows(draw: Draw): string {
	const d = (purpose: string) => draw('key', `training.${purpose}`);
	const upTo = (share: number, spread: number, purpose: string) =>
		`(${share} + ${spread} * ${d(purpose)})`;
	return `
		with filled as (
			select *, round(places * ${upTo(0.6, 0.32, 'fill')})::integer as enrolled
			from courses join (select id as commune, province from communes) using (commune)
		), staffed as (
			select *, round(enrolled * ${upTo(0.45, 0.25, 'entrants')})::integer as entrants,
				round(enrolled * least(0.97, greatest(0.02, women + 0.16 * (${d('women')} - 0.5))))::integer
					as women_enrolled,
				case when training_year < ${lastYear}
					then round(enrolled * ${upTo(0.35, 0.15, 'cohort')})::integer end as cohort_entrants
			from filled
		), graduated as (
			select *, round(cohort_entrants * ${upTo(0.68, 0.14, 'success')})::integer as graduates from staffed
		), surveyed as (
			select *, case when training_year < ${lastYear - 1} and ${d('no-survey')} >= 0.1
				then round(graduates * ${upTo(0.45, 0.4, 'surveyed')})::integer end as surveyed
			from graduated
		)
		select row_number() over (order by training_year, key) as position, true as plain,
			establishment_ref, establishment_fr, establishment_ar, province, milieu, branch, mode,
			training_year, places, entrants, enrolled, women_enrolled, graduates,
			least(graduates, round(graduates * women_enrolled / greatest(enrolled, 1)
				* ${upTo(0.95, 0.14, 'women-graduates')})::integer) as women_graduates,
			cohort_entrants, surveyed,
			round(surveyed * ${upTo(0.5, 0.25, 'employed')})::integer as employed_9m
		from surveyed`;
}
