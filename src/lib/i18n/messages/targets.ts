/** Targets: what is reached, what is behind, and what it would take. */
import type { Text } from '$pipelines/contract/text';
import type { Plural } from '../say';

export const targets = {
	title: { ar: 'الأهداف', fr: 'Objectifs', en: 'Targets' },
	lead: {
		ar: 'ما تحقق من الأهداف وما لم يتحقق، وما يلزم شهريا لبلوغها.',
		fr: "Les objectifs atteints, ceux qui ne le sont pas, et ce qu'il faudrait chaque mois.",
		en: 'Which targets are reached, which are not, and what it would take each month.'
	},
	inYear: {
		ar: '{name}، هدف {year}',
		fr: '{name}, objectif {year}',
		en: '{name}, target for {year}'
	},
	standing: {
		ar: '{value} {dates} من أصل {target} ({share}).',
		fr: '{value} {dates}, pour un objectif de {target} ({share}).',
		en: '{value} {dates}, of a target of {target} ({share}).'
	},
	more: {
		ar: 'يلزم حوالي {pace} إضافية شهريا إلى غاية {day}.',
		fr: "Il faudrait environ {pace} de plus par mois d'ici au {day}.",
		en: 'About {pace} more a month would be needed until {day}.'
	},
	fewer: {
		ar: 'يلزم حوالي {pace} أقل شهريا إلى غاية {day}.',
		fr: "Il faudrait environ {pace} de moins par mois d'ici au {day}.",
		en: 'About {pace} fewer a month would be needed until {day}.'
	},
	soFar: {
		ar: 'الوتيرة منذ سنة: {now} شهريا.',
		fr: 'Rythme depuis un an\u00a0: {now} par mois.',
		en: 'Pace over the last year: {now} a month.'
	},
	noValue: {
		ar: 'الهدف {target}، ولا قيمة معروفة.',
		fr: 'Objectif {target}\u00a0; aucune valeur connue.',
		en: 'Target {target}; no value is known.'
	},
	place: { ar: 'المكان', fr: 'Territoire', en: 'Place' },
	whole: { ar: 'مجموع المجال الترابي', fr: 'Ensemble du territoire', en: 'The whole territory' },
	value: { ar: 'القيمة', fr: 'Valeur', en: 'Value' },
	target: { ar: 'الهدف', fr: 'Objectif', en: 'Target' },
	share: { ar: 'نسبة الإنجاز', fr: 'Part atteinte', en: 'Share reached' },
	status: { ar: 'الوضعية', fr: 'État', en: 'Status' },
	pace: { ar: 'الوتيرة اللازمة', fr: 'Rythme nécessaire', en: 'Pace needed' },
	now: { ar: 'الوتيرة منذ سنة', fr: 'Rythme depuis un an', en: 'Pace over the last year' },
	perMonth: { ar: '{count} شهريا', fr: '{count} par mois', en: '{count} a month' },
	paceNote: {
		ar: 'الوتيرة اللازمة: ما يبقى إلى الهدف، موزعا على الأشهر المتبقية من السنة.',
		fr: "Rythme nécessaire\u00a0: ce qui reste à faire, réparti sur les mois qui restent dans l'année.",
		en: 'Pace needed: what is left to do, spread over the months left in the year.'
	},
	ofRate: {
		ar: 'الوتيرة محسوبة بعدد: {numerator}.',
		fr: 'Le rythme est compté en\u00a0: {numerator}.',
		en: 'The pace is counted in: {numerator}.'
	},
	path: { ar: 'المسار المقرر', fr: 'Trajectoire prévue', en: 'Path set' },
	actual: { ar: 'المنجز', fr: 'Réalisé', en: 'Reached so far' },
	due: {
		ar: 'المقرر إلى غاية هذا التاريخ: {due}.',
		fr: 'Prévu à cette date\u00a0: {due}.',
		en: 'Due by this date: {due}.'
	},
	unset: {
		ar: 'أرقام أساسية بدون هدف',
		fr: 'Chiffres clés sans objectif',
		en: 'Key figures without a target'
	},
	howToSet: {
		ar: 'تحدد الأهداف في الملف \u2066targets.csv\u2069 حسب المؤشر والسنة والإقليم.',
		fr: 'Les objectifs se fixent dans targets.csv, par indicateur, année et province.',
		en: 'Targets are set in targets.csv, by indicator, year and province.'
	},
	none: {
		ar: 'لم يحدد أي هدف بعد.',
		fr: "Aucun objectif n'est encore fixé.",
		en: 'No target is set yet.'
	},
	all: { ar: 'كل الأهداف', fr: 'Tous les objectifs', en: 'All targets' }
} satisfies Record<string, Text>;

export const unsetCount: Plural = {
	ar: {
		zero: 'لكل رقم أساسي هدف',
		one: 'رقم أساسي واحد بدون هدف',
		two: 'رقمان أساسيان بدون هدف',
		few: '{n} أرقام أساسية بدون هدف',
		many: '{n} رقما أساسيا بدون هدف',
		other: '{n} رقم أساسي بدون هدف'
	},
	fr: { one: '{n} chiffre clé sans objectif', other: '{n} chiffres clés sans objectif' },
	en: { one: '{n} key figure without a target', other: '{n} key figures without a target' }
};
