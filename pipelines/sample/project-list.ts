/** Projects of the regional development programme: 23, for 715.2 million dirhams. */
export interface Project {
	/** French name of the facility in the list of sites. */
	readonly site: string;
	readonly title: string;
	/** Million dirhams. */
	readonly amount: number;
	/** Day of the first report. */
	readonly from: string;
	/** Months that it is to take. */
	readonly months: number;
	/** How fast it goes: 1 is as planned. */
	readonly pace: number;
}

export const programme = 'PDR 2022-2027';

// prettier-ignore
export const projects: readonly Project[] = [
	{ site: 'Tannerie Aïn Nokbi', title: 'Achèvement de la tannerie Aïn Nokbi', amount: 3.5, from: '2022-09-30', months: 18, pace: 0.95 },
	{ site: 'ZAA Aïn Bida', title: "Zone d'activités artisanales Aïn Bida", amount: 30, from: '2024-03-31', months: 36, pace: 0.7 },
	{ site: 'Complexe artisanal de Meknès', title: 'Réhabilitation du complexe artisanal de Meknès', amount: 20, from: '2023-09-30', months: 18, pace: 0.85 },
	{ site: 'Complexe artisanal de Sefrou', title: 'Complexe artisanal de Sefrou, tranche 2', amount: 6, from: '2023-06-30', months: 18, pace: 0.8 },
	{ site: 'Complexe artisanal de Boulemane', title: 'Construction du complexe artisanal de Boulemane', amount: 5, from: '2024-06-30', months: 24, pace: 0.5 },
	{ site: 'ZAA automobile de Fès', title: 'Zone des métiers automobiles de Fès', amount: 45, from: '2023-03-31', months: 36, pace: 0.9 },
	{ site: 'ZAA automobile de Meknès', title: 'Zone des métiers automobiles de Meknès', amount: 35, from: '2024-06-30', months: 36, pace: 0.6 },
	{ site: "ZAA automobile d'Azrou", title: "Zone des métiers automobiles d'Azrou", amount: 14, from: '2024-09-30', months: 30, pace: 0.5 },
	{ site: 'ZAA automobile de Missour', title: 'Zone des métiers automobiles de Missour', amount: 13.5, from: '2024-09-30', months: 30, pace: 0.4 },
	{ site: 'Foire permanente (ex-SONACOS)', title: 'Foire permanente de Fès', amount: 50, from: '2024-12-31', months: 30, pace: 0.3 },
	{ site: 'Ensemble artisanal - Palais des congrès', title: 'Réhabilitation du palais des congrès et des ateliers', amount: 45, from: '2022-09-30', months: 24, pace: 0.9 },
	{ site: 'Fondouk Tazi', title: 'Réhabilitation du fondouk Tazi', amount: 12, from: '2023-03-31', months: 12, pace: 1 },
	{ site: 'Village Benjellik', title: 'Extension du village Benjellik', amount: 96.7, from: '2023-12-31', months: 36, pace: 0.75 },
	{ site: 'Pôle artisanal Aïn Nokbi', title: 'Mise à niveau du pôle Aïn Nokbi', amount: 82, from: '2023-06-30', months: 36, pace: 0.8 },
	{ site: 'Complexe Place Lalla Yeddouna', title: 'Animation commerciale de la place Lalla Yeddouna', amount: 28, from: '2024-03-31', months: 18, pace: 0.7 },
	{ site: 'Souk Aïn Allou', title: 'Requalification du souk Aïn Allou', amount: 18.5, from: '2022-12-31', months: 18, pace: 1 },
	{ site: 'Draz Derb Bensalem', title: 'Parcours du tissage : draz de la médina', amount: 16, from: '2023-09-30', months: 18, pace: 0.9 },
	{ site: "Village d'artisans Taza-Haut", title: "Réhabilitation du village d'artisans Taza-Haut", amount: 24, from: '2023-12-31', months: 24, pace: 0.65 },
	{ site: "Ensemble artisanal d'Azrou", title: "Réhabilitation de l'ensemble artisanal d'Azrou", amount: 15, from: '2023-12-31', months: 18, pace: 0.85 },
	{ site: 'Complexe artisanal - Taounate', title: 'Extension du complexe artisanal de Taounate', amount: 22, from: '2024-03-31', months: 24, pace: 0.55 },
	{ site: 'Complexe artisanal - El Hajeb', title: "Mise à niveau du complexe artisanal d'El Hajeb", amount: 17, from: '2023-06-30', months: 18, pace: 0.9 },
	{ site: "Zone d'activités artisanales - Oulad Tayeb", title: 'Équipement de la zone Oulad Tayeb', amount: 74, from: '2022-12-31', months: 30, pace: 0.95 },
	{ site: "Zone d'activités artisanales - Toulal", title: 'Équipement de la zone de Toulal', amount: 43, from: '2023-03-31', months: 30, pace: 0.85 }
];
