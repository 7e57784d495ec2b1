/** Words of what is empty, fails or waits. */
import type { Text } from '$pipelines/contract/text';

export const states = {
	emptyTitle: { ar: 'لا شيء للعرض', fr: 'Rien à montrer', en: 'Nothing to show' },
	empty: {
		ar: 'لا توجد قيم لهذا الاختيار. وسّع الفترة أو احذف مرشحا.',
		fr: 'Aucune valeur pour cette sélection. Élargissez la période ou retirez un filtre.',
		en: 'There are no values for this selection. Widen the period or remove a filter.'
	},
	failedTitle: { ar: 'تعذر التحميل', fr: 'Chargement impossible', en: 'This could not be loaded' },
	failed: {
		ar: 'لم يصل جواب الخادم. تحقق من الاتصال ثم أعد المحاولة.',
		fr: "La réponse du serveur n'est pas arrivée. Vérifiez la connexion, puis réessayez.",
		en: "The server's answer did not arrive. Check the connection, then try again."
	},
	retry: { ar: 'إعادة المحاولة', fr: 'Réessayer', en: 'Try again' },
	loading: { ar: 'جار التحميل…', fr: 'Chargement…', en: 'Loading…' },
	close: { ar: 'إغلاق', fr: 'Fermer', en: 'Close' },
	total: { ar: 'المجموع', fr: 'Ensemble', en: 'Total' }
} satisfies Record<string, Text>;
