/** What a visitor reads when a page cannot be shown. */
import type { Text } from '$pipelines/contract/text';

export const errors = {
	notFoundTitle: { ar: 'صفحة غير موجودة', fr: 'Page introuvable', en: 'Page not found' },
	notFound: {
		ar: 'لا توجد صفحة بهذا العنوان. تحقق منه أو عد إلى النظرة العامة.',
		fr: "Il n'y a pas de page à cette adresse. Vérifiez‑la ou revenez à la vue d'ensemble.",
		en: 'There is no page at this address. Check it or go back to the overview.'
	},
	badRequestTitle: {
		ar: 'طلب لا يمكن الجواب عنه',
		fr: 'Une demande sans réponse possible',
		en: 'A question that cannot be answered'
	},
	badRequest: {
		ar: 'في العنوان اسم أو قيمة لا يعرفها المرصد.',
		fr: "L'adresse contient un nom ou une valeur que l'observatoire ne connaît pas.",
		en: 'The address holds a name or a value that the observatory does not know.'
	},
	noSnapshotTitle: {
		ar: 'لم تنشر أي معطيات بعد',
		fr: "Aucune donnée n'est encore publiée",
		en: 'No data has been published yet'
	},
	noSnapshot: {
		ar: 'يشتغل المرصد، لكنه لم يحمّل بعد أي ملف. ضعوا مستخرجات CSV في المجلد data/incoming ثم نفذوا الأمر التالي؛ وستظهر المؤشرات هنا دون إعادة التشغيل.',
		fr: "L'observatoire fonctionne, mais aucun fichier n'a été chargé. Déposez vos exports CSV dans data/incoming, puis lancez la commande ci-dessous\u00a0; les indicateurs paraîtront ici sans redémarrage.",
		en: 'The observatory is running, but no file has been loaded. Put your CSV exports in data/incoming, then run the command below; the indicators appear here without a restart.'
	},
	busyTitle: { ar: 'المرصد مشغول', fr: "L'observatoire est occupé", en: 'The observatory is busy' },
	busy: {
		ar: 'الطلبات كثيرة في هذه اللحظة. أعد المحاولة بعد ثوان.',
		fr: 'Trop de demandes à la fois. Réessayez dans quelques secondes.',
		en: 'Too many questions at once. Try again in a few seconds.'
	},
	failedTitle: { ar: 'وقع خطأ', fr: 'Une erreur est survenue', en: 'Something went wrong' },
	failed: {
		ar: 'تعذر إعداد هذه الصفحة. سجل الخطأ لدى الخادم؛ أعد المحاولة، فإن تكرر فأخبر من يدير المرصد.',
		fr: "Cette page n'a pas pu être préparée. L'erreur est notée sur le serveur\u00a0; réessayez, et si elle revient, prévenez la personne qui gère l'observatoire.",
		en: 'This page could not be prepared. The error is recorded on the server; try again, and if it comes back, tell the person who runs the observatory.'
	},
	nearest: {
		ar: 'الأسماء الصحيحة القريبة:',
		fr: 'Noms proches qui existent\u00a0:',
		en: 'Near names that exist:'
	},
	backToOverview: {
		ar: 'العودة إلى النظرة العامة',
		fr: "Revenir à la vue d'ensemble",
		en: 'Back to the overview'
	},
	withoutFilters: {
		ar: 'الصفحة نفسها بدون تصفية',
		fr: 'La même page sans filtres',
		en: 'The same page without filters'
	},
	notPublic: {
		ar: 'أسطر هذا الملف تخص أشخاصا ولا تعرض للعموم.',
		fr: 'Les lignes de ce fichier portent sur des personnes et ne sont pas publiques.',
		en: 'The rows of this dataset are about persons and are not public.'
	}
} satisfies Record<string, Text>;
