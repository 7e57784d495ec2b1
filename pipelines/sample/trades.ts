/** A trade as people write it in the register, by branch. */
export interface Trade {
	readonly branch: string;
	readonly name: string;
	/** Share of women. */
	readonly women: number;
	/** Weights among the registered: in Fès, in Meknès, elsewhere. */
	readonly weights: Readonly<Record<'fes' | 'meknes' | 'other', number>>;
}

const trade = (
	branch: string,
	name: string,
	women: number,
	fes: number,
	meknes: number,
	other: number
): Trade => ({ branch, name, women, weights: { fes, meknes, other } });

export const trades: readonly Trade[] = [
	trade('P1', "Menuiserie d'art", 0.015, 4.5, 4, 4),
	trade('P1', 'Bois sculpté (arz)', 0.01, 1.2, 1, 0.6),
	trade('P1', 'Bois peint (zouaq)', 0.02, 0.8, 0.5, 0.2),
	trade('P1', 'Marqueterie', 0.01, 0.4, 0.3, 0.1),
	trade('P2', 'Maroquinerie', 0.12, 5, 2, 0.8),
	trade('P2', 'Babouche (belgha)', 0.09, 5, 2, 0.8),
	trade('P2', 'Articles chaussants', 0.1, 4, 1.5, 0.5),
	trade('P2', 'Tannerie', 0.01, 2, 0.3, 0.1),
	trade('P2', 'Sellerie brodée', 0.08, 0.2, 0.5, 0.3),
	trade('P3', 'Dinanderie', 0.01, 5, 1, 0.2),
	trade('P3', "Ferronnerie d'art", 0.01, 2.5, 3.5, 4),
	trade('P3', 'Damasquinerie', 0.01, 0.2, 1.2, 0.1),
	trade('P4', 'Bijouterie', 0.08, 2, 1.5, 1),
	trade('P5', 'Poterie', 0.06, 2, 1.2, 2.5),
	trade('P5', 'Céramique', 0.12, 1.8, 0.6, 0.2),
	trade('P5', 'Zellige', 0.01, 4, 2, 1),
	trade('P6', 'Tissage', 0.25, 3, 1.5, 2),
	trade('P6', 'Tapis', 0.9, 4, 6, 12),
	trade('P6', 'Broderie', 0.86, 7, 6, 4),
	trade('P6', 'Passementerie', 0.4, 1.5, 0.5, 0.4),
	trade('P7', 'Couture traditionnelle', 0.55, 18, 14, 12),
	trade('P8', 'Vannerie', 0.5, 0.4, 0.6, 2.5),
	trade('P8', 'Natterie', 0.4, 0.2, 0.2, 0.8),
	trade('P9', 'Plâtre sculpté', 0.01, 2, 1.5, 1),
	trade('P9', 'Bâtiment traditionnel', 0.005, 2, 2, 2.5),
	trade('P10', 'Reliure et dorure', 0.15, 0.2, 0.1, 0.05),
	trade('P10', 'Lutherie', 0.01, 0.3, 0.1, 0.05),
	trade('S1', 'Plomberie', 0.005, 5, 6, 6),
	trade('S1', 'Électricité du bâtiment', 0.01, 5, 6, 6),
	trade('S1', 'Menuiserie aluminium', 0.005, 3, 4, 4),
	trade('S1', 'Installation et réparation de chauffe-eau à gaz', 0.005, 0.3, 0.4, 0.3),
	trade('S2', 'Mécanique automobile', 0.005, 5, 8, 8),
	trade('S2', 'Tôlerie et peinture automobile', 0.005, 3, 5, 4.5),
	trade('S2', 'Froid et climatisation', 0.01, 1, 1.5, 1.3),
	trade('S2', 'Réparation électroménager', 0.02, 1.5, 2, 2),
	trade('S2', 'Cordonnerie', 0.03, 0.8, 1, 1),
	trade('S3', 'Coiffure et esthétique', 0.45, 10, 12, 11)
];
