import { daysBetween, type Period } from '../calendar.ts';
import type { RawRow } from '../raw-rules.ts';
import { numberOrNull, one, within, type Recomputed, type Source } from '../recomputed.ts';

/** The training years that begin in the period; the last of them where capacity is told. */
function yearsOf({ of }: Source, { from, at }: Period, last: boolean): RawRow[] {
	const year = (day: string) => Number(day.slice(0, 4));
	const rows = of('training').filter(
		({ training_year }) =>
			Number(training_year) <= year(at) && (from === null || Number(training_year) >= year(from))
	);
	const latest = Math.max(...rows.map(({ training_year }) => Number(training_year)));
	return last ? rows.filter(({ training_year }) => training_year === latest) : rows;
}

const training = (
	last: boolean,
	n: (row: RawRow) => number | null,
	m?: (row: RawRow) => number | null
): Recomputed => ({
	dataset: 'training',
	grains: ['year', 'none'],
	as: m ? 'ratio' : 'sum',
	parts: (source, period) =>
		yearsOf(source, period, last).map((row) => ({
			of: { ...row, establishment: row.establishment_ref },
			n: n(row),
			m: m?.(row)
		}))
});

const files = (
	column: string,
	n: (row: RawRow) => number | null,
	m?: (row: RawRow) => number | null
): Recomputed => ({
	dataset: 'vaep',
	as: m ? 'ratio' : 'sum',
	parts: ({ of }, period) =>
		of('vaep')
			.filter((row) => within(row[column], period))
			.map((row) => ({ of: row, n: n(row), m: m?.(row) }))
});

export const trainingAndVaep: Readonly<Record<string, Recomputed>> = {
	'training-places': training(true, ({ places }) => numberOrNull(places)),
	'training-fill-rate': training(
		true,
		({ enrolled }) => numberOrNull(enrolled),
		({ places }) => numberOrNull(places)
	),
	'trainees-enrolled': training(true, ({ enrolled }) => numberOrNull(enrolled)),
	graduates: training(false, ({ graduates }) => numberOrNull(graduates)),
	'completion-rate': training(
		false,
		({ graduates, cohort_entrants }) => (cohort_entrants === null ? null : numberOrNull(graduates)),
		({ cohort_entrants }) => numberOrNull(cohort_entrants)
	),
	'insertion-rate': training(
		false,
		({ employed_9m, surveyed }) => (surveyed === null ? null : numberOrNull(employed_9m)),
		({ surveyed }) => numberOrNull(surveyed)
	),
	'vaep-candidates': files('filed_on', () => 1),
	'vaep-admissibility-rate': files(
		'filed_on',
		({ admissible }) => one(admissible === true),
		({ admissible }) => one(admissible !== null)
	),
	'vaep-certification-rate': files(
		'assessed_on',
		({ result }) => one(result === 'full' || result === 'partial'),
		({ result }) => one(result !== null)
	),
	'vaep-lead-time': {
		...files('certified_on', (row) => daysBetween(String(row.filed_on), String(row.certified_on))),
		as: 'median'
	}
};
