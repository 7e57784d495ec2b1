/** What the keyboard walks through: marks in pixels, those of one member after one another. */
export interface Step {
	readonly member: string;
	readonly x: number;
	readonly y: number;
}

export type Heading = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * The mark that a key leads to from another, or null at an edge. Sideways along the marks of one
 * member; up and down to the nearest mark of another; sideways also where a member has one mark
 * on its line, as on a map. What is seen decides, so a mirrored drawing needs nothing of its own.
 */
export function nextStep<S extends Step>(
	steps: readonly S[],
	current: S | null,
	heading: Heading
): S | null {
	if (!current) return steps[0] ?? null;
	const own = steps.filter(({ member }) => member === current.member);
	if (heading === 'first' || heading === 'last') {
		const line = inOrder(own.length > 1 ? own : steps, own.length > 1);
		return (heading === 'first' ? line[0] : line.at(-1)) ?? null;
	}
	const vertical = heading === 'up' || heading === 'down';
	if (!vertical && own.length > 1) {
		const line = inOrder(own, true);
		return line[line.indexOf(current) + (heading === 'right' ? 1 : -1)] ?? null;
	}
	const sign = heading === 'right' || heading === 'down' ? 1 : -1;
	const others = vertical && own.length > 1 ? nearestOfEach(steps, current) : steps;
	return nearest(
		others.filter((step) => step !== current && sign * along(step, current, vertical) > 0.5),
		(step) =>
			Math.abs(along(step, current, vertical)) + 2 * Math.abs(along(step, current, !vertical))
	);
}

const along = (step: Step, from: Step, vertical: boolean): number =>
	vertical ? step.y - from.y : step.x - from.x;

const inOrder = <S extends Step>(steps: readonly S[], sideways: boolean): S[] =>
	sideways ? [...steps].sort((a, b) => a.x - b.x) : [...steps];

/** Of every other member the mark that stands nearest sideways. */
function nearestOfEach<S extends Step>(steps: readonly S[], current: S): S[] {
	const members = new Set(steps.map(({ member }) => member));
	members.delete(current.member);
	return [...members].flatMap((member) => {
		const own = steps.filter((step) => step.member === member);
		return nearest(own, ({ x }) => Math.abs(x - current.x)) ?? [];
	});
}

function nearest<S>(steps: readonly S[], distance: (step: S) => number): S | null {
	let found: S | null = null;
	let least = Infinity;
	for (const step of steps) {
		const far = distance(step);
		if (far < least) [found, least] = [step, far];
	}
	return found;
}
