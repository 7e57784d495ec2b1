/** The activity report of a session. */
import type { Text } from '$pipelines/contract/text';

export const report = {
	title: { ar: 'التقرير الأدبي', fr: "Rapport d'activité", en: 'Activity report' },
	open: { ar: 'التقرير الأدبي', fr: "Le rapport d'activité", en: 'The activity report' },
	word: { ar: 'ملف Word', fr: 'Fichier Word', en: 'Word file' },
	print: { ar: 'طباعة', fr: 'Imprimer', en: 'Print' },
	periodLine: { ar: 'من {from} إلى {to}', fr: 'De {from} à {to}', en: 'From {from} to {to}' },
	contents: { ar: 'المحتويات', fr: 'Sommaire', en: 'Contents' },
	foreword: { ar: 'تقديم', fr: 'Avant-propos', en: 'Foreword' },
	keyFigures: { ar: 'أرقام أساسية', fr: 'Chiffres clés', en: 'Key figures' },
	annexes: { ar: 'ملاحق', fr: 'Annexes', en: 'Annexes' },
	sources: { ar: 'المصادر وتواريخها', fr: 'Sources et dates', en: 'Sources and dates' },
	definitions: { ar: 'تعريف المؤشرات', fr: 'Définitions', en: 'Definitions' },
	decisions: {
		ar: 'القرارات ذات الصلة',
		fr: 'Décisions qui y touchent',
		en: 'Decisions that touch it'
	},
	dataset: { ar: 'مجموعة المعطيات', fr: 'Jeu de données', en: 'Dataset' },
	reach: { ar: 'إلى غاية', fr: "Jusqu'au", en: 'Until' },
	rows: { ar: 'الأسطر', fr: 'Lignes', en: 'Rows' },
	refused: { ar: 'المرفوضة', fr: 'Refusées', en: 'Refused' },
	neverReceived: { ar: 'لم يتوصل بها', fr: 'jamais reçu', en: 'never received' },
	indicator: { ar: 'المؤشر', fr: 'Indicateur', en: 'Indicator' },
	value: { ar: 'القيمة', fr: 'Valeur', en: 'Value' },
	change: { ar: 'على مدى سنة', fr: 'Sur un an', en: 'Over a year' },
	target: { ar: 'الهدف', fr: 'Objectif', en: 'Target' },
	period: { ar: 'الفترة', fr: 'Période', en: 'Period' },
	tableOf: {
		ar: '{title}: كل المؤشرات',
		fr: '{title}\u00a0: tous les indicateurs',
		en: '{title}: all indicators'
	},
	level: {
		ar: '{name}: {text}، {when}.',
		fr: '{name}\u00a0: {text}, {when}.',
		en: '{name}: {text}, {when}.'
	},
	overAYear: {
		ar: 'على مدى سنة: {change}.',
		fr: 'Sur un an\u00a0: {change}.',
		en: 'Over a year: {change}.'
	},
	noBase: {
		ar: 'لا مقارنة بالسنة الماضية، لعدم تغطيتها بالمعطيات.',
		fr: "Sans comparaison avec l'année précédente, que les données ne couvrent pas.",
		en: 'No comparison with the year before, which the data do not cover.'
	},
	aimed: { ar: 'الهدف: {target}.', fr: 'Objectif\u00a0: {target}.', en: 'Target: {target}.' },
	without: {
		ar: '{name}: {text} لهذه الفترة.',
		fr: '{name}\u00a0: {text} pour cette période.',
		en: '{name}: {text} for this period.'
	},
	tooSmall: {
		ar: '{name}: العدد أصغر من أن يعلق عليه؛ انظر الجدول.',
		fr: '{name}\u00a0: effectif trop petit pour être commenté, voir le tableau.',
		en: '{name}: too few to comment on; see the table.'
	},
	noChange: { ar: 'دون مقارنة', fr: 'sans comparaison', en: 'no comparison' },
	faults: {
		ar: 'أخطاء في النصوص المرفقة بالتقرير',
		fr: 'À corriger dans les textes joints au rapport',
		en: 'To be mended in the texts beside the report'
	},
	faultAt: {
		ar: 'الملف {file}، السطر {line}: {message}',
		fr: '{file}, ligne {line}\u00a0: {message}',
		en: '{file}, line {line}: {message}'
	},
	unreadable: {
		ar: 'لا يقرأ «{text}»: يكتب اسم ثم = ثم قيمة، مثل province=03.561.',
		fr: '«\u00a0{text}\u00a0» ne se lit pas\u00a0: il faut un nom, le signe = et une valeur, comme province=03.561.',
		en: '“{text}” cannot be read: a name, = and a value, such as province=03.561.'
	},
	snapshot: {
		ar: 'الأرقام من نسخة المعطيات {snapshot}.',
		fr: 'Chiffres de la version {snapshot} des données.',
		en: 'Figures of data snapshot {snapshot}.'
	},
	chartElsewhere: {
		ar: 'الرسم على صفحة التقرير: لا شيء على هذا الجهاز يرسمه لملف Word.',
		fr: 'Le graphique est sur la page du rapport : rien sur cette machine ne le dessine pour Word.',
		en: 'The chart is on the page of the report: nothing on this machine draws it for Word.'
	}
} satisfies Record<string, Text>;
