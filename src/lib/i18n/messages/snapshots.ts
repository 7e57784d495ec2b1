/** Words of the pages of snapshots and of what changed between them. */
import type { Text } from '$pipelines/contract/text';
import type { Plural } from '../say';

export const snapshots = {
	title: { ar: 'نسخ المعطيات', fr: 'Versions des données', en: 'Data snapshots' },
	lead: {
		ar: 'كل تحميل ينشر نسخة جديدة، وتحفظ النسخ الأخيرة كما نشرت.',
		fr: 'Chaque chargement publie une nouvelle version\u00a0; les dernières sont gardées telles quelles.',
		en: 'Each load publishes a new snapshot; the last ones are kept as they were.'
	},
	current: { ar: 'المنشورة الآن', fr: 'publiée', en: 'published now' },
	filesOf: { ar: '{title} ({files})', fr: '{title} ({files})', en: '{title} ({files})' },
	changes: {
		ar: 'ما تغير منذ النسخة السابقة',
		fr: 'Ce qui a changé depuis la version précédente',
		en: 'What changed since the one before'
	},
	since: {
		ar: 'ما تغير منذ ذلك الحين',
		fr: 'Ce qui a changé depuis',
		en: 'What has changed since then'
	},
	oldest: {
		ar: 'أقدم نسخة محفوظة',
		fr: 'la plus ancienne version gardée',
		en: 'the oldest snapshot kept'
	},
	feed: {
		ar: 'متابعة النسخ الجديدة (Atom)',
		fr: 'Suivre les versions (Atom)',
		en: 'Follow (Atom)'
	},

	changed: {
		ar: 'ما تغير بين نسختين',
		fr: 'Ce qui a changé entre deux versions',
		en: 'What changed between two snapshots'
	},
	between: {
		ar: 'من نسخة {older} إلى نسخة {newer}',
		fr: 'De la version du {older} à celle du {newer}',
		en: 'From the snapshot of {older} to that of {newer}'
	},
	came: { ar: 'الملفات الواردة', fr: 'Fichiers arrivés', en: 'Files that came' },
	noneCame: { ar: 'لم يرد أي ملف.', fr: "Aucun fichier n'est arrivé.", en: 'No file came.' },
	takenBack: { ar: 'الملفات المسحوبة', fr: 'Fichiers retirés', en: 'Files taken back' },
	file: {
		ar: '{title}: {name}، إلى غاية {date}',
		fr: '{title}\u00a0: {name}, au {date}',
		en: '{title}: {name}, as of {date}'
	},
	fileWithRows: {
		ar: '{title}: {name}، إلى غاية {date}؛ الأسطر المحملة {loaded}، المرفوضة {rejected}',
		fr: '{title}\u00a0: {name}, au {date}\u00a0; lignes chargées {loaded}, rejetées {rejected}',
		en: '{title}: {name}, as of {date}; rows loaded {loaded}, rejected {rejected}'
	},
	undated: { ar: 'دون تاريخ', fr: 'sans date', en: 'undated' },
	rows: { ar: 'الأسطر', fr: 'Lignes', en: 'Rows' },
	noRows: {
		ar: 'لم يتغير أي سطر.',
		fr: "Aucune ligne n'a changé.",
		en: 'No row changed.'
	},
	byPeriod: { ar: 'حسب الفترة', fr: 'Par période', en: 'By period' },
	revised: {
		ar: 'أرقام تغيرت للفترة نفسها',
		fr: 'Chiffres devenus autres pour la même période',
		en: 'Figures that became others for the same period'
	},
	noRevised: {
		ar: 'كل رقم منشور بقي كما هو.',
		fr: 'Tout chiffre publié est resté le même.',
		en: 'Every published figure is still the same.'
	},
	later: {
		ar: 'مؤشرات تغيرت بورود معطيات أحدث',
		fr: 'Indicateurs que des données plus récentes font bouger',
		en: 'Indicators that moved with newer data'
	},
	noLater: {
		ar: 'لا شيء سوى ذلك.',
		fr: 'Aucun autre.',
		en: 'No other.'
	},
	compare: { ar: 'مقارنة نسختين', fr: 'Comparer deux versions', en: 'Compare two snapshots' },
	older: { ar: 'من نسخة', fr: 'De la version', en: 'From' },
	newer: { ar: 'إلى نسخة', fr: 'À la version', en: 'To' },
	became: {
		ar: 'الرقم في هذه النسخة: {then}. وهو الآن، في النسخة المنشورة: {now}.',
		fr: 'Le chiffre de cette version\u00a0: {then}. Il est maintenant, dans la version publiée\u00a0: {now}.',
		en: 'The figure in this snapshot: {then}. It is now, in the published one: {now}.'
	},
	stayed: {
		ar: 'الرقم في هذه النسخة: {then}. ولم يتغير في النسخة المنشورة الآن.',
		fr: 'Le chiffre de cette version\u00a0: {then}. Il est le même dans la version publiée.',
		en: 'The figure in this snapshot: {then}. It is the same in the published one.'
	},
	toCurrent: {
		ar: 'الصفحة بالمعطيات المنشورة',
		fr: 'La page avec les données publiées',
		en: 'The page with the published data'
	},
	asData: { ar: 'المقارنة نفسها (JSON)', fr: 'La même comparaison (JSON)', en: 'The same as JSON' }
} satisfies Record<string, Text>;

export const addedRows: Plural = {
	ar: {
		...{ zero: 'لا سطر مضاف', one: 'سطر واحد مضاف', two: 'سطران مضافان' },
		...{ few: '{n} أسطر مضافة', many: '{n} سطرا مضافا', other: '{n} سطر مضاف' }
	},
	fr: { one: '{n} ligne ajoutée', other: '{n} lignes ajoutées' },
	en: { one: '{n} row added', other: '{n} rows added' }
};

export const changedRows: Plural = {
	ar: {
		...{ zero: 'لا سطر معدل', one: 'سطر واحد معدل', two: 'سطران معدلان' },
		...{ few: '{n} أسطر معدلة', many: '{n} سطرا معدلا', other: '{n} سطر معدل' }
	},
	fr: { one: '{n} ligne modifiée', other: '{n} lignes modifiées' },
	en: { one: '{n} row changed', other: '{n} rows changed' }
};

export const goneRows: Plural = {
	ar: {
		...{ zero: 'لا سطر محذوف', one: 'سطر واحد محذوف', two: 'سطران محذوفان' },
		...{ few: '{n} أسطر محذوفة', many: '{n} سطرا محذوفا', other: '{n} سطر محذوف' }
	},
	fr: { one: '{n} ligne disparue', other: '{n} lignes disparues' },
	en: { one: '{n} row gone', other: '{n} rows gone' }
};
