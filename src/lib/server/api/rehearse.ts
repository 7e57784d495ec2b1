import { indicators } from '../indicators/catalogue.ts';
import type { Facts } from '../warehouse/facts.ts';
import type { GiveFigures } from './plain-figures.ts';

const comparisons = ['', '&compare=year', '&compare=previous'];

/** A process compiles best what it did a thousand times. */
const rounds = 3;

/**
 * Asks for figures of every kind, for nobody: a process compiles what it does often, so that a question
 * takes a server that was just started twice as long.
 * @param turn waits until the next one may be asked.
 */
export async function rehearse(
	facts: Pick<Facts, 'members'>,
	giveFigures: GiveFigures,
	turn: () => Promise<void>
): Promise<void> {
	for (const url of rehearsals(facts)) {
		await turn();
		const asked = { method: 'GET', url, headers: { 'accept-encoding': 'gzip' } };
		await giveFigures(asked, new AbortController());
	}
}

/** Each indicator whole and by each of its dimensions, with grains, comparisons and filters in turn. */
export function rehearsals({ members }: Pick<Facts, 'members'>): string[] {
	return Array.from({ length: rounds }, (_, round) => {
		return indicators.flatMap(({ id, grains, dimensions }) => {
			return [null, ...dimensions].map((by, place) => {
				const split = by === null ? '' : `&by=${by}`;
				const other = dimensions[place];
				const turn = place + round;
				const member = other && turn % 2 === 1 ? members[other][0] : undefined;
				const filter = member ? `&${other}=${encodeURIComponent(member.id)}` : '';
				const grain = grains[turn % grains.length];
				const comparison = comparisons[turn % comparisons.length];
				return `/api/v1/indicators/${id}/values?grain=${grain}${split}${filter}${comparison}`;
			});
		});
	}).flat();
}
