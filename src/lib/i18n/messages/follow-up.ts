/** What is open across sessions. */
import type { Text } from '$pipelines/contract/text';
import type { Plural } from '../say';

export const followUp = {
	title: { ar: 'تتبع التنفيذ', fr: 'Suivi des décisions', en: 'Follow-up' },
	short: { ar: 'التتبع', fr: 'Suivi', en: 'Follow-up' },
	lead: {
		ar: 'كل ما لم ينجز بعد من توصيات الدورات واتفاقياتها، ومن يتولاه، ومنذ متى تأخر.',
		fr: "Tout ce qui reste à faire des recommandations et conventions, qui en est chargé, et depuis quand c'est en retard.",
		en: 'All that is still to be done of recommendations and agreements, who is in charge, and since when it is late.'
	},
	province: { ar: 'العمالة أو الإقليم', fr: 'Province', en: 'Province' },
	lateBy: { ar: 'متأخرة بما لا يقل عن', fr: "En retard d'au moins", en: 'Late by at least' },
	all: { ar: 'الكل', fr: 'Tout', en: 'All' },
	asOf: { ar: 'الوضعية في', fr: 'Situation au', en: 'As of' },
	show: { ar: 'عرض', fr: 'Afficher', en: 'Show' },
	clear: { ar: 'إلغاء الاختيارات', fr: 'Tout effacer', en: 'Clear' },
	filters: { ar: 'الاختيارات', fr: 'Filtres', en: 'Filters' },
	open: { ar: 'مفتوحة', fr: 'Ouvertes', en: 'Open' },
	late: { ar: 'متأخرة', fr: 'En retard', en: 'Late' },
	done: { ar: 'منجزة', fr: 'Réalisées', en: 'Done' },
	signature: {
		ar: 'اتفاقيات تنتظر التوقيع',
		fr: 'Conventions à signer',
		en: 'Agreements to be signed'
	},
	byState: { ar: 'حسب الحالة', fr: 'Par état', en: 'By state' },
	byOwner: {
		ar: 'حسب المسؤول والأجل',
		fr: 'Par responsable et échéance',
		en: 'By owner and due date'
	},
	nobody: { ar: 'دون مسؤول محدد', fr: 'Sans responsable désigné', en: 'Nobody in charge' },
	nothing: {
		ar: 'لا شيء مفتوح وفق هذه الاختيارات.',
		fr: 'Rien n’est ouvert avec ces filtres.',
		en: 'Nothing is open with these filters.'
	},
	none: { ar: 'لا شيء', fr: 'Aucune', en: 'None' },
	byMonth: {
		ar: 'الصادرة والمغلقة شهريا',
		fr: 'Émises et closes par mois',
		en: 'Issued and closed by month'
	},
	month: { ar: 'الشهر', fr: 'Mois', en: 'Month' },
	issued: { ar: 'صدرت', fr: 'Émises', en: 'Issued' },
	closed: { ar: 'أغلقت', fr: 'Closes', en: 'Closed' }
} satisfies Record<string, Text>;

export const waitingCount: Plural = {
	ar: {
		...{ zero: 'لا اتفاقية تنتظر التوقيع', one: 'اتفاقية واحدة تنتظر التوقيع' },
		...{ two: 'اتفاقيتان تنتظران التوقيع', few: '{n} اتفاقيات تنتظر التوقيع' },
		...{ many: '{n} اتفاقية تنتظر التوقيع', other: '{n} اتفاقية تنتظر التوقيع' }
	},
	fr: { one: '{n} convention à signer', other: '{n} conventions à signer' },
	en: { one: '{n} agreement to be signed', other: '{n} agreements to be signed' }
};
