/** A label that wants a place: its middle, and its texts from fullest to shortest. */
export interface Wish {
	readonly x: number;
	readonly y: number;
	/** Lines of text, with the size of each text. */
	readonly texts: readonly {
		readonly lines: readonly string[];
		readonly width: number;
		readonly height: number;
	}[];
	/** True for a label that lies on an obstacle on purpose: it takes its own place or none. */
	readonly within?: boolean;
	/** For a label that would hide what it names, or finds no place beside it: it stands aside, at the end of a line. */
	readonly led?: {
		/** How far from its middle, at least. */
		readonly least: number;
		/** What belongs to others: it lies there only where no other place is free. */
		readonly isForeign?: (box: Box) => boolean;
	};
	/** Radius of a circle that the label stands beside: farther off it would name another one. */
	readonly beside?: number;
	/** Who chooses first: lower before higher. */
	readonly rank: number;
}

export interface Placed {
	readonly x: number;
	readonly y: number;
	readonly lines: readonly string[];
	/** Whether it stands aside, so that a line is to lead to it. */
	readonly isLed: boolean;
}

type Spot = readonly [number, number];

export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** From the middle outward, up and down before sideways, as texts are wide. */
const offsets: readonly (readonly [number, number])[] = [0, 8, 16, 26, 38, 52, 66, 80].flatMap(
	(far) =>
		far === 0
			? ([[0, 0]] as const)
			: ([
					[0, -far],
					[0, far],
					[-far, 0],
					[far, 0],
					[-far, -far],
					[far, -far],
					[-far, far],
					[far, far]
				] as const)
);

const air = 2;

/** So much farther than it must a label stands at most to lie on no ground of others. */
const farthest = 60;
const directions = 16;

/** In circles, from the nearest outward. */
function aside(least: number): [number, number][] {
	return Array.from({ length: farthest / 10 + 1 }, (_, step) => least + step * 10).flatMap((far) =>
		Array.from({ length: directions }, (_, turn): [number, number] => {
			const angle = (turn / directions) * 2 * Math.PI;
			return [far * Math.sin(angle), -far * Math.cos(angle)];
		})
	);
}

/** Between a line and what it is not to touch. */
const lineAir = 4;

/** A line as a row of small boxes. */
const lineTo = ([fromX, fromY]: Spot, [x, y]: Spot): Box[] => {
	const steps = Math.ceil(Math.hypot(x - fromX, y - fromY) / 5);
	return Array.from({ length: steps }, (_, step) => {
		const share = step / steps;
		return around(fromX + (x - fromX) * share, fromY + (y - fromY) * share, lineAir, lineAir);
	});
};

/** Around a circle, touching it or almost: under it, over it, at its sides, then between those. */
function besides(radius: number, width: number, height: number): [number, number][] {
	return [3, 9, 15].flatMap((away): [number, number][] => {
		const [x, y] = [radius + away + width / 2, radius + away + height / 2];
		const [nearX, nearY] = [x - radius * 0.3, y - radius * 0.3];
		const shift = radius * 0.4;
		return [
			[0, y],
			[0, -y],
			[-x, 0],
			[x, 0],
			[x, -shift],
			[-x, -shift],
			[x, shift],
			[-x, shift],
			[-nearX, nearY],
			[nearX, nearY],
			[-nearX, -nearY],
			[nearX, -nearY]
		];
	});
}

/**
 * Places labels so that none lies over another or over an obstacle, or leaves the frame: at its middle or a little
 * beside it, in full or shortened; null where nothing fits.
 */
export function placeLabels(
	wishes: readonly Wish[],
	frame: { width: number; height: number },
	obstacles: readonly Box[] = []
): (Placed | null)[] {
	const taken: Box[] = [];
	const placed = new Map<Wish, Placed>();
	const ranked = [...wishes].sort((a, b) => a.rank - b.rank);
	const place = (wish: Wish, isWanted: (box: Box) => boolean = () => true) => {
		const hindering = wish.within ? taken : [...taken, ...obstacles];
		for (const { boxes, label } of freePlaces(wish, hindering, frame)) {
			if (!isWanted(boxes[0])) continue;
			taken.push(...boxes);
			placed.set(wish, label);
			return;
		}
	};
	for (const wish of ranked) {
		const { isForeign } = wish.led ?? {};
		if (isForeign) place(wish, (box) => !isForeign(box));
	}
	for (const wish of ranked) if (!placed.has(wish)) place(wish);
	return wishes.map((wish) => placed.get(wish) ?? null);
}

/** The best first; looked for one after the other, since most labels take the first. */
function* freePlaces(
	{ x: fromX, y: fromY, texts, beside, led }: Wish,
	taken: readonly Box[],
	frame: { width: number; height: number }
): Generator<{ readonly boxes: readonly [Box, ...Box[]]; readonly label: Placed }> {
	const isFree = (own: Box) => !taken.some((other) => overlap(own, other));
	for (const { lines, width, height } of texts) {
		const near = led && beside === undefined ? [] : nearPlaces(beside, width, height);
		const far = led ? aside(led.least) : [];
		for (const [at, [dx, dy]] of [...near, ...far].entries()) {
			const [x, y] = [fromX + dx, fromY + dy];
			const box = around(x, y, width / 2 + air, height / 2 + air);
			if (box.left < 0 || box.top < 0 || box.right > frame.width || box.bottom > frame.height) {
				continue;
			}
			if (!isFree(box)) continue;
			const isLed = at >= near.length;
			const start = isLed && beside ? (beside * 1.2 + 3) / Math.hypot(dx, dy) : 0;
			const line = isLed ? lineTo([fromX + dx * start, fromY + dy * start], [x, y]) : [];
			if (line.every(isFree)) yield { boxes: [box, ...line], label: { x, y, lines, isLed } };
		}
	}
}

const nearPlaces = (beside: number | undefined, width: number, height: number) =>
	beside === undefined ? offsets : besides(beside, width, height);

export const around = (x: number, y: number, wide: number, high: number): Box => ({
	left: x - wide,
	right: x + wide,
	top: y - high,
	bottom: y + high
});

export const overlap = (one: Box, other: Box): boolean =>
	one.left < other.right &&
	other.left < one.right &&
	one.top < other.bottom &&
	other.top < one.bottom;
