import type { Grain, TimingRows } from '$lib/terms';

type SeriesGrain = Exclude<Grain, 'none'>;

/** As fine as what the figures rest on; `none` where they hold at the date of a file alone. */
export function finestGrain({ timing }: { readonly timing: TimingRows }): Grain {
	if (timing === 'as-of-file') return 'none';
	if (timing === 'training-year') return 'year';
	return timing === 'last-report' ? 'quarter' : 'month';
}

/** Events too few for a month to say anything of them, or counted by quarter. */
const rare: Readonly<Record<string, SeriesGrain>> = {
	sessions: 'year',
	committee_meetings: 'quarter',
	fairs: 'quarter',
	occupancy: 'quarter',
	vaep: 'quarter',
	transmissions: 'year'
};

/**
 * The grain of a series that nobody chose one for: the finest, but coarser for rare events, and
 * for what stands for decades. Of what has no series a month is as good as any.
 */
export function usualGrain({
	timing,
	sources
}: {
	readonly timing: TimingRows;
	readonly sources: readonly { readonly dataset: string }[];
}): SeriesGrain {
	const dataset = sources[0]?.dataset ?? '';
	if (timing === 'at-date' && dataset === 'sites') return 'year';
	const coarser = timing === 'in-period' ? rare[dataset] : undefined;
	if (coarser) return coarser;
	const finest = finestGrain({ timing });
	return finest === 'none' ? 'month' : finest;
}
