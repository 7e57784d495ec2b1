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
	/** How far from its middle a label stands at least, when it would hide what it names. */
	readonly least?: number;
	/** Radius of a circle that the label stands beside: farther off it would name another one. */
	readonly beside?: number;
	/** Who chooses first: lower before higher. */
	readonly rank: number;
}

export interface Placed {
	readonly x: number;
	readonly y: number;
	readonly lines: readonly string[];
}

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

/** Around a circle, touching it or almost: under it, over it, at its sides, then between those. */
function around(radius: number, width: number, height: number): [number, number][] {
	return [3, 9, 15].flatMap((away): [number, number][] => {
		const [x, y] = [radius + away + width / 2, radius + away + height / 2];
		const [nearX, nearY] = [x - radius * 0.3, y - radius * 0.3];
		return [
			[0, y],
			[0, -y],
			[-x, 0],
			[x, 0],
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
	for (const wish of [...wishes].sort((a, b) => a.rank - b.rank)) {
		const found = findPlace(wish, wish.within ? taken : [...taken, ...obstacles], frame);
		if (!found) continue;
		taken.push(found.box);
		placed.set(wish, found.label);
	}
	return wishes.map((wish) => placed.get(wish) ?? null);
}

function findPlace(wish: Wish, taken: readonly Box[], frame: { width: number; height: number }) {
	for (const { lines, width, height } of wish.texts) {
		const places = wish.beside === undefined ? offsets : around(wish.beside, width, height);
		for (const [dx, dy] of places) {
			if (Math.max(Math.abs(dx), Math.abs(dy)) < (wish.least ?? 0)) continue;
			const [x, y] = [wish.x + dx, wish.y + dy];
			const box = {
				left: x - width / 2 - air,
				right: x + width / 2 + air,
				top: y - height / 2 - air,
				bottom: y + height / 2 + air
			};
			const inside =
				box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height;
			if (inside && !taken.some((other) => overlap(box, other)))
				return { box, label: { x, y, lines } };
		}
	}
	return null;
}

const overlap = (one: Box, other: Box): boolean =>
	one.left < other.right &&
	other.left < one.right &&
	one.top < other.bottom &&
	other.top < one.bottom;
