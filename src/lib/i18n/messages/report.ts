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
	unclosed: {
		ar: 'رقم حي غير مكتوب بين \u2066{{ و }}\u2069 في السطر نفسه.',
		fr: "un chiffre vivant s'écrit entre {{ et }}, sur une même ligne.",
		en: 'a live figure is written between {{ and }}, on one line.'
	},
	notUtf8: {
		ar: 'حروف لا تقرأ: احفظوا الملف بترميز UTF-8.',
		fr: 'des lettres ne se lisent pas\u00a0: enregistrez le fichier en UTF-8.',
		en: 'letters that cannot be read: save the file as UTF-8.'
	},
	unreadableFile: {
		ar: 'الملف {file} لا يقرأ: تحققوا من أنه ملف نصي تسمح صلاحياته بالقراءة.',
		fr: "{file} ne s'ouvre pas\u00a0: vérifiez que c'est un fichier texte, et ses droits de lecture.",
		en: '{file} cannot be opened: see that it is a text file which may be read.'
	},
	strayFile: {
		ar: 'الملف {file} ليس نص أي محور؛ تسمى الملفات \u2066{example}\u2069، والمحاور: {chapters}.',
		fr: "{file} n'est le texte d'aucun chapitre\u00a0: un fichier se nomme {example}, et les chapitres sont {chapters}.",
		en: '{file} is the text of no chapter: a file is called {example}, and chapters are {chapters}.'
	},
	scan: {
		ar: 'الأرقام كما طبعت، وما آلت إليه:',
		fr: 'Les chiffres tels qu’imprimés, et ce qu’ils sont devenus\u00a0:',
		en: 'The figures as printed, and what they have become:'
	},
	become: {
		ar: 'ما آلت إليه الأرقام',
		fr: 'Ce que les chiffres sont devenus',
		en: 'What the figures have become'
	},
	seeBecome: {
		ar: 'ما آلت إليه هذه الأرقام اليوم',
		fr: 'Voir ce que ces chiffres sont devenus',
		en: 'See what these figures have become'
	},
	becomeLead: {
		ar: 'للفترة نفسها، كما في نسخة المعطيات {snapshot}. المؤشرات التي لم تتغير: {same}.',
		fr: 'Pour la même période, dans la version {snapshot} des données. Indicateurs inchangés\u00a0: {same}.',
		en: 'For the same period, in data snapshot {snapshot}. Indicators unchanged: {same}.'
	},
	becomeNothing: {
		ar: 'لم يتغير أي رقم من أرقام هذا التقرير.',
		fr: "Aucun chiffre de ce rapport n'a changé.",
		en: 'No figure of this report has changed.'
	},
	asPrinted: { ar: 'كما طبع', fr: 'Tel qu’imprimé', en: 'As printed' },
	today: { ar: 'اليوم', fr: 'Aujourd’hui', en: 'Today' },
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
