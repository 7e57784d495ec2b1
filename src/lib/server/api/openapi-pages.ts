import { themeIds } from '$lib/i18n/themes.ts';
import { datasets } from '../datasets/catalogue.ts';
import { dimensionIds } from '../dimensions/catalogue.ts';
import { indicators } from '../indicators/catalogue.ts';
import type { OperationWords } from './openapi-operations.ts';

const indicatorIds = indicators.map(({ id }) => id);
const datasetIds = datasets.map(({ id }) => id);

/** What each path of a page gives. */
export const pageOperations: Readonly<Record<string, OperationWords>> = {
	'/pages/overview': {
		summary: {
			ar: 'كل أرقام الصفحة الأولى',
			fr: "Tous les chiffres de la vue d'ensemble",
			en: 'All figures of the overview'
		},
		query: []
	},
	'/pages/themes/{id}': {
		summary: {
			ar: 'كل أرقام صفحة مجال',
			fr: "Tous les chiffres de la page d'un thème",
			en: 'All figures of the page of a theme'
		},
		query: ['indicator', 'by', 'grain', 'from', 'to', 'compare_with', ...dimensionIds],
		ids: themeIds
	},
	'/pages/indicators': {
		summary: {
			ar: 'صفحة دليل المؤشرات',
			fr: 'La page du catalogue des indicateurs',
			en: 'The page of the catalogue of indicators'
		},
		query: []
	},
	'/pages/indicators/{id}': {
		summary: {
			ar: 'كل أرقام صفحة مؤشر',
			fr: "Tous les chiffres de la page d'un indicateur",
			en: 'All figures of the page of an indicator'
		},
		query: ['by', 'grain', 'from', 'to', ...dimensionIds],
		ids: indicatorIds
	},
	'/pages/embed/indicators/{id}': {
		summary: {
			ar: 'أرقام مؤشر في صفحة غيرنا',
			fr: "Les chiffres d'un indicateur dans la page d'un tiers",
			en: 'The figures of an indicator in a page of others'
		},
		query: ['by', 'grain', 'from', 'to', ...dimensionIds],
		ids: indicatorIds
	},
	'/pages/datasets': {
		summary: {
			ar: 'صفحة مجموعات المعطيات',
			fr: 'La page des jeux de données',
			en: 'The page of datasets'
		},
		query: []
	},
	'/pages/datasets/{id}': {
		summary: {
			ar: 'صفحة مجموعة وأسطرها',
			fr: "La page d'un jeu de données et de ses lignes",
			en: 'The page of a dataset and its rows'
		},
		query: ['columns', 'sort', 'offset'],
		ids: datasetIds,
		columns: true
	},
	'/pages/quality': {
		summary: {
			ar: 'كل أرقام صفحة الجودة',
			fr: 'Tous les chiffres de la page de qualité',
			en: 'All figures of the page of quality'
		},
		query: []
	}
};
