import type { DimensionId } from '../../dimensions/dimension.ts';
import type { Indicator } from '../../indicators/definition.ts';
import type { Asker } from '../asker.ts';
import type { Figure } from '../cells.ts';
import type { Period, Span } from '../periods.ts';
import type { Question } from '../question.ts';
import type { Waiting } from '../single-flight.ts';
import type { Split } from '../splits.ts';
import { periodKey } from '../sums.ts';
import { latticesOf } from './build-lattices.ts';
import { publishes } from './lattice.ts';
import { leastPersons, policyOf, type Policy } from './policy.ts';
import { isWhole, scopeOf, timeNodes } from './scope.ts';

/** Whether a figure of an answer is withheld from the asker. */
export type Verdict = (period: Period, split: Split, cell: Figure) => boolean;

const nothing: Verdict = () => false;

/**
 * Judges the figures of a question in some periods: the one place where disclosure control is
 * applied. Figures are judged in the whole tables that they are part of, so that a figure is
 * withheld or not whichever way it is asked for.
 */
export async function verdictOf(
	{ snapshot, audience }: Asker,
	indicator: Indicator,
	question: Question,
	periods: readonly Period[],
	span: Span | null,
	waiting: Waiting
): Promise<Verdict> {
	const policy = audience === 'public' ? policyOf(indicator) : null;
	if (!policy) return nothing;
	const { by, filters, grain } = question;
	const dimensions = [...by, ...(Object.keys(filters) as DimensionId[])];
	const covered = periods.filter((period) => period.covered);
	const scope = scopeOf(indicator, dimensions, grain, covered, span);
	const alone = dimensions.length === 0 && scope.time === 'apart' && standsAlone(policy);
	const lattices = alone
		? alone
		: await latticesOf({ snapshot, indicator, dimensions, scope, span }, waiting);
	const nodes = scope.time === 'direction' ? timeNodes(indicator, scope.deep, span) : [];
	const ends = new Map(nodes.map(({ path, period }) => [path.join('\u0001'), period]));

	return (period, split, cell) => {
		if (!lattices || !isWhole(indicator, period, span)) return true;
		if (policy.asks === null && cell.value !== null) {
			const { numerator, denominator, value } = cell;
			const sums =
				indicator.kind === 'ratio' ? { numerator, denominator } : { numerator: value, denominator };
			if (policy.judge(sums, undefined).unsafe) return true;
		}
		if (lattices === true) return false;
		const key = scope.time === 'direction' ? '' : periodKey(question, period);
		const lattice = lattices.byPeriod.get(key);
		// Nobody is counted anywhere in it.
		if (!lattice) return false;
		const members = {
			...filters,
			...Object.fromEntries(by.map((id, index) => [id, [split[index] ?? '']]))
		};
		const holds = (path: readonly string[]) => {
			const node = ends.get(path.join('\u0001'));
			return node === undefined || lies(node, period, span);
		};
		return !publishes(lattice, { members, holds }, snapshot.facts);
	};
}

/** Whether the figure of the whole says itself whether it is safe: it is a part of no table. */
function standsAlone({ asks, rule }: Policy): boolean {
	return asks === null && !rule.within?.some(({ split }) => split !== undefined);
}

/** Whether a part of time, as far as there is data, lies in a period. */
function lies(node: Period, { from, at }: Period, span: Span | null): boolean {
	const first = span && (node.start ?? '') < span.first ? span.first : (node.start ?? '');
	return (from === null || from <= first) && node.at <= at;
}

/** What a withheld figure is replaced by. */
export function withholdCell(indicator: Indicator, { value }: Figure): Figure {
	const policy = policyOf(indicator);
	const banded = policy?.rule.of === 'persons' && policy.rule.band && value !== null;
	return {
		value: null,
		numerator: null,
		denominator: null,
		flag: 'withheld',
		...(banded && value > 0 && value < leastPersons ? { band: '1–4' } : {})
	};
}
