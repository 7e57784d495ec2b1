/** What the sample takes for each prefecture and province, at scale 1. */
export interface Territory {
	readonly id: string;
	/** Persons registered at 31 January 2025, as published. */
	readonly persons: number;
	readonly enterprises: number;
	readonly cooperatives: number;
	/** Which column of the trades' weights it follows. */
	readonly crafts: 'fes' | 'meknes' | 'other';
	/** True where most people live in the countryside: coverage lags there. */
	readonly rural: boolean;
	readonly seat: readonly [latitude: number, longitude: number];
}

const territory = (
	id: string,
	persons: number,
	enterprises: number,
	cooperatives: number,
	crafts: Territory['crafts'],
	rural: boolean,
	seat: Territory['seat']
): Territory => ({ id, persons, enterprises, cooperatives, crafts, rural, seat });

export const territories: readonly Territory[] = [
	territory('03.231', 27926, 264, 183, 'fes', false, [34.033, -5.0]),
	territory('03.061', 11013, 132, 167, 'meknes', false, [33.895, -5.555]),
	territory('03.561', 3290, 28, 98, 'other', true, [34.21, -4.01]),
	territory('03.531', 1168, 12, 92, 'other', true, [34.536, -4.64]),
	territory('03.451', 2969, 27, 84, 'other', false, [33.831, -4.835]),
	territory('03.171', 1645, 18, 58, 'other', false, [33.688, -5.371]),
	territory('03.591', 2067, 16, 49, 'other', true, [34.088, -5.18]),
	territory('03.131', 1261, 12, 78, 'other', true, [33.05, -3.99]),
	territory('03.271', 1401, 16, 52, 'other', false, [33.527, -5.11])
];
