import type { Text } from '$pipelines/contract/text.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import type { Grain, Indicator, Kind, Theme, Timing, Unit } from './definition.ts';

/** An export that an indicator rests on, as the snapshot has it; null dates when it has none. */
export interface Source {
	readonly dataset: string;
	readonly title: Text;
	readonly first_date: string | null;
	readonly reference_date: string | null;
	readonly rows: number;
	readonly sample: boolean;
}

/** Everything of a definition but its SQL. */
export interface IndicatorDescription {
	readonly id: string;
	readonly code: string;
	readonly family: string;
	readonly theme: Theme;
	readonly kind: Kind;
	readonly unit: Unit;
	readonly direction: 'up' | 'down' | null;
	/** It has a card on the overview. */
	readonly headline: boolean;
	readonly timing: Timing['rows'];
	readonly grains: readonly Grain[];
	readonly dimensions: readonly DimensionId[];
	readonly name: Text;
	readonly definition: Text;
	readonly numerator: Text;
	readonly denominator: Text | null;
	readonly pitfalls: Text;
	readonly basis: Text;
	readonly sources: readonly Source[];
}

export function describeIndicator(
	indicator: Indicator,
	sourceOf: (dataset: string) => Source
): IndicatorDescription {
	const { id, code, family, theme, kind, unit, direction } = indicator;
	const { grains, dimensions, name, definition, pitfalls, basis } = indicator;
	return {
		...{ id, code, family, theme, kind, unit, direction },
		headline: indicator.headline ?? false,
		timing: indicator.timing.rows,
		...{ grains, dimensions, name, definition },
		numerator: indicator.numeratorMeaning,
		denominator: indicator.denominatorMeaning ?? null,
		...{ pitfalls, basis },
		sources: indicator.sources.map(sourceOf)
	};
}
