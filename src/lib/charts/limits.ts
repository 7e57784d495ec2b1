import * as Plot from '@observablehq/plot';
import { startOf } from './point';
import type { LimitPoint } from './shapes/marks';

export type { LimitPoint };

/**
 * A band in steps, one for each period: what is usual may differ with the season. Its centre is
 * left out beside the line of a year before, which it follows.
 */
export function limitMarks(limits: readonly LimitPoint[], centred: boolean): Plot.Markish[] {
	const x = ({ period }: LimitPoint) => startOf(period);
	return [
		Plot.areaY(limits, {
			...{ x, y1: 'lower', y2: 'upper', curve: 'step' },
			fill: 'var(--edge)',
			fillOpacity: 0.3
		}),
		centred
			? Plot.lineY(limits, {
					...{ x, y: 'centre', curve: 'step' },
					stroke: 'var(--edge)',
					strokeOpacity: 0.7,
					strokeDasharray: '8 4'
				})
			: null
	];
}

/** The values that a drawing must have room for. */
export const reachOf = (limits: readonly LimitPoint[]): number[] =>
	limits.flatMap(({ lower, upper }) => [lower ?? [], upper ?? []].flat());
