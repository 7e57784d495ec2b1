import { aimsIn } from '$pipelines/contract/aims.ts';
import { findDataset } from '../datasets/catalogue.ts';
import { relationOf } from '../query/row-tables.ts';
import { once } from '../warehouse/once.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { statement } from '../warehouse/statement.ts';

/** A decision of the assembly that says what it is to move. */
export interface Decision {
	readonly kind: 'agreement' | 'recommendation';
	readonly ref: string;
	readonly day: string;
	readonly fr: string;
	readonly ar: string;
	readonly indicators: readonly string[];
	/** None where it is of the whole territory. */
	readonly places: readonly string[];
}

interface Asked {
	readonly indicator: string;
	/** Of the figure; none for the whole territory. */
	readonly places: readonly string[];
	/** ISO days, both included. */
	readonly from: string | null;
	readonly to: string | null;
}

/** Those that name an indicator and touch the places of a figure, in the order of time. */
export async function readDecisions(
	snapshot: Snapshot,
	{ indicator, places, from, to }: Asked
): Promise<Decision[]> {
	return (await once(snapshot, 'decisions', readAll)).filter(
		(one) =>
			one.indicators.includes(indicator) &&
			(places.length === 0 ||
				one.places.length === 0 ||
				one.places.some((place) => places.includes(place))) &&
			(from === null || one.day >= from) &&
			(to === null || one.day <= to)
	);
}

async function readAll(snapshot: Snapshot): Promise<readonly Decision[]> {
	const rowsOf = (dataset: string) =>
		relationOf(findDataset(dataset), snapshot.facts.stagedColumns.get(dataset));
	const lines = await snapshot.read(
		statement(`
			select 'agreement' as kind, agreement_ref as ref, cast(first_approved_on as varchar) as "day",
				title_fr, title_ar, indicators, places
			from ${rowsOf('agreements')}
			where first_approved_on is not null and indicators is not null
			union all
			select 'recommendation', recommendation_ref, cast(issued_on as varchar),
				title_fr, title_ar, indicators, places
			from ${rowsOf('recommendations')}
			where indicators is not null
			order by "day", ref`)
	);
	return lines.map((line) => ({
		kind: line.kind as Decision['kind'],
		ref: String(line.ref),
		day: String(line.day),
		fr: String(line.title_fr ?? ''),
		ar: String(line.title_ar ?? ''),
		indicators: aimsIn(String(line.indicators)),
		places: aimsIn(line.places === null ? null : String(line.places))
	}));
}
