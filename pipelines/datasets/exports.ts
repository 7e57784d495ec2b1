import { code, decimal, month, text } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'exports',
	title: {
		ar: 'صادرات الصناعة التقليدية',
		fr: "Exportations de l'artisanat",
		en: 'Craft exports'
	},
	grain: {
		ar: 'سطر لكل شهر وصنف منتوجات ومدينة تصدير: قيمة الصادرات المتراكمة منذ يناير.',
		fr: 'Une ligne par mois, famille de produits et ville de dédouanement : exportations cumulées depuis janvier.',
		en: 'One row per month, product family and customs city: craft exports, cumulated since January.'
	},
	key: ['month', 'family', 'city'],
	load: upsert(),
	time: 'month',
	rhythm: 62,
	columns: {
		month: month({ header: { fr: 'Mois', ar: 'الشهر', en: 'Month' }, required: true }),
		family: code({
			header: { fr: 'Famille de produits', ar: 'صنف المنتوجات', en: 'Product family' },
			required: true,
			codes: {
				pottery_stone: { ar: 'الفخار والحجر', fr: 'Poterie et pierre', en: 'Pottery and stone' },
				carpets: { ar: 'الزرابي', fr: 'Tapis', en: 'Carpets' },
				clothing: {
					ar: 'الملابس التقليدية',
					fr: 'Vêtements traditionnels',
					en: 'Traditional clothing'
				},
				basketry: { ar: 'المصنوعات النباتية', fr: 'Vannerie', en: 'Basketry' },
				leather: { ar: 'المصنوعات الجلدية', fr: 'Maroquinerie', en: 'Leather goods' },
				blankets: { ar: 'الأغطية', fr: 'Couvertures', en: 'Blankets' },
				other: { ar: 'متنوعات', fr: 'Divers', en: 'Other' }
			}
		}),
		city: text({
			grouping: true,
			header: { fr: 'Ville de dédouanement', ar: 'مدينة التصدير', en: 'Customs city' },
			required: true
		}),
		value_mdh: decimal({
			header: {
				fr: 'Valeur cumulée (MDH)',
				ar: 'القيمة التراكمية',
				en: 'Cumulated value (million MAD)'
			},
			scale: 6,
			most: 100_000,
			required: true
		})
	}
});
