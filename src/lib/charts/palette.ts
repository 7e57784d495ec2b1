/** Colours told apart with any colour vision, each with enough contrast in both themes. */
const slots = [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 10, 14, 9].map((slot) => `var(--c${slot})`);

/** The same colour for the same thing on every page. */
const fixed: Readonly<Record<string, string>> = {
	total: 'var(--c1)',
	unknown: 'var(--c9)',
	'sex F': 'var(--c2)',
	'sex M': 'var(--c1)',
	'milieu urban': 'var(--c1)',
	'milieu rural': 'var(--c3)',
	'stage eligible': 'var(--c10)',
	'stage registered': 'var(--c6)',
	'stage open': 'var(--c2)'
};

/** As many members as have a colour of their own; beyond, only the lines drawn do. */
export const mostColors = slots.length + 1;

/** The colour of a member, by its place in the whole dimension so that filters do not change it. */
export function colorOf(dimension: string, member: string, position: number): string {
	return (
		fixed[`${dimension} ${member}`] ??
		fixed[member] ??
		slots[Math.max(0, position) % slots.length] ??
		'var(--c1)'
	);
}
