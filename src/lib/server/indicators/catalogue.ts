import type { RefusalStatus } from '../refusals/refusal.ts';
import { unknownName } from '../refusals/unknown-names.ts';
import { themes } from '$lib/i18n/themes.ts';
import type { Indicator } from './definition.ts';

const modules = import.meta.glob<readonly Indicator[]>('./families/*.ts', {
	eager: true,
	import: 'default'
});

/** Families in the order in which the sector is told; what cuts across them comes last. */
const order: readonly string[] = [...Object.values(themes).flatMap(({ codes }) => codes), 'X'];

/** Every indicator, by its code. */
export const indicators: readonly Indicator[] = Object.values(modules)
	.flat()
	.sort((a, b) => placeOf(a) - placeOf(b));

function placeOf({ code }: Indicator): number {
	const [family = '', number] = code.split('-');
	return order.indexOf(family) * 100 + Number(number);
}

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
if (byId.size !== indicators.length) throw new Error('two indicators have one id');

/**
 * @param status 400 where the id stands in a query rather than in the path.
 * @throws Refusal with the nearest ids when there is none.
 */
export function findIndicator(id: string, status?: RefusalStatus): Indicator {
	const indicator = byId.get(id);
	if (indicator) return indicator;
	throw unknownName(
		'indicator',
		id,
		indicators.map(({ id, name }) => ({ id, label: name })),
		status
	);
}
