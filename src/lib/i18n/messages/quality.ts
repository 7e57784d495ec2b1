/** Words of the quality page. */
import type { Text } from '$pipelines/contract/text';
import type { Plural } from '../say';

export const quality = {
	title: { ar: 'جودة المعطيات', fr: 'Qualité des données', en: 'Data quality' },
	lead: {
		ar: 'ما الذي وصل، وما الذي رُفض ولماذا، وما الذي تأخر. لا يُعرض هنا أي نص من الملفات: فالأسطر المرفوضة محفوظة كما وردت في \u2066store/rejects\u2069، جاهزة للتصحيح وإعادة التحميل.',
		fr: 'Ce qui est arrivé, ce qui a été rejeté et pourquoi, ce qui tarde. Aucun texte des fichiers ne paraît ici\u00a0: les lignes rejetées sont gardées telles quelles dans store/rejects, prêtes à être corrigées et rechargées.',
		en: 'What arrived, what was rejected and why, what is late. No text of the files is shown here: rejected rows are kept as they came in store/rejects, ready to be corrected and loaded again.'
	},
	hands: { ar: 'ما يحتاج إلى تدخل', fr: 'À reprendre', en: 'Needs a hand' },
	nothingToDo: {
		ar: 'لا شيء: لا ملف مرفوض، ولا معطيات متأخرة، ولا سطر مرفوض.',
		fr: 'Rien\u00a0: aucun fichier refusé, aucun retard, aucune ligne rejetée.',
		en: 'Nothing: no file refused, nothing late, no row rejected.'
	},
	lateSince: {
		ar: '{status}، عمره {age}',
		fr: '{status}, âge\u00a0: {age}',
		en: '{status}, {age} old'
	},
	freshness: { ar: 'حداثة المعطيات', fr: 'Fraîcheur', en: 'Freshness' },
	asOf: {
		ar: 'الوضعية إلى غاية {date}، بحساب الأيام منذ التاريخ المرجعي لآخر ملف',
		fr: 'Situation au {date}, en jours depuis la date de référence du dernier fichier',
		en: 'As of {date}, in days since the reference date of the last file'
	},
	dataset: { ar: 'مجموعة المعطيات', fr: 'Jeu de données', en: 'Dataset' },
	status: { ar: 'الوضعية', fr: 'État', en: 'Status' },
	lastFile: { ar: 'آخر ملف', fr: 'Dernier fichier', en: 'Last file' },
	referenceDate: { ar: 'التاريخ المرجعي', fr: 'Date de référence', en: 'Reference date' },
	age: { ar: 'المدة المنقضية', fr: 'Âge', en: 'Age' },
	rhythm: { ar: 'الدورية المنتظرة', fr: 'Rythme attendu', en: 'Expected rhythm' },
	every: { ar: 'كل {days}', fr: 'tous les {days}', en: 'every {days}' },
	today: { ar: 'اليوم', fr: "aujourd'hui", en: 'today' },
	ahead: {
		ar: 'تاريخ لم يحن بعد ({days})',
		fr: 'date à venir ({days})',
		en: 'date to come ({days})'
	},
	rows: { ar: 'الأسطر المنشورة', fr: 'Lignes publiées', en: 'Rows published' },
	header: {
		ar: 'رأس الجدول في السطر {line}',
		fr: 'en-tête à la ligne {line}',
		en: 'header on line {line}'
	},
	delimiter: {
		ar: 'الفاصل «{sign}»',
		fr: 'séparateur «\u00a0{sign}\u00a0»',
		en: 'delimiter “{sign}”'
	},
	tab: { ar: 'علامة جدولة', fr: 'tabulation', en: 'tab' },
	loadedAt: { ar: 'حُمّل في {moment}', fr: 'chargé le {moment}', en: 'loaded {moment}' },
	never: {
		ar: 'لم يصل أي ملف بعد',
		fr: "aucun fichier n'est arrivé",
		en: 'no file has arrived yet'
	},

	accounts: { ar: 'حصيلة كل سطر', fr: 'Le compte de chaque ligne', en: 'Every row accounted for' },
	accountsNote: {
		ar: 'كل سطر مقروء إما حُمّل أو رُفض أو تُجوهل (مجموع أو رأس مكرر أو نسخة مطابقة أو حاشية)، منذ أول ملف.',
		fr: 'Chaque ligne lue est chargée, rejetée ou ignorée (total, en-tête répété, copie exacte, note de bas de tableau), depuis le premier fichier.',
		en: 'Every row read is loaded, rejected or ignored (a total, a repeated header, an exact copy, a footnote), since the first file.'
	},
	read: { ar: 'المقروءة', fr: 'Lues', en: 'Read' },
	loaded: { ar: 'المحمّلة', fr: 'Chargées', en: 'Loaded' },
	rejected: { ar: 'المرفوضة', fr: 'Rejetées', en: 'Rejected' },
	ignored: { ar: 'المتجاهلة', fr: 'Ignorées', en: 'Ignored' },
	rejects: { ar: 'المرفوضات حسب السبب', fr: 'Rejets par motif', en: 'Rejects by rule' },
	rejectsNote: {
		ar: 'قد يجتمع في السطر الواحد أكثر من سبب.',
		fr: 'Une ligne peut avoir plusieurs motifs.',
		en: 'A row may break several rules.'
	},
	noRejects: { ar: 'لا سطر مرفوض.', fr: 'Aucune ligne rejetée.', en: 'No row was rejected.' },
	examples: { ar: 'أمثلة', fr: 'Exemples', en: 'Examples' },
	place: {
		ar: '{file}، التسجيلة {record}، العمود «{column}»',
		fr: '{file}, enregistrement {record}, colonne «\u00a0{column}\u00a0»',
		en: '{file}, record {record}, column “{column}”'
	},
	placeOfRow: {
		ar: '{file}، التسجيلة {record}',
		fr: '{file}, enregistrement {record}',
		en: '{file}, record {record}'
	},
	warnings: { ar: 'التنبيهات', fr: 'Avertissements', en: 'Warnings' },
	warned: { ar: '{file}: {message}', fr: '{file}\u00a0: {message}', en: '{file}: {message}' },
	tests: { ar: 'اختبارات المعطيات', fr: 'Tests des données', en: 'Data tests' },
	passed: { ar: 'ناجح', fr: 'réussi', en: 'passed' },
	failed: { ar: 'غير ناجح: {n}', fr: 'échoué\u00a0: {n}', en: 'failed: {n}' },

	runs: { ar: 'سجل عمليات التحميل', fr: 'Historique des chargements', en: 'History of runs' },
	runsNote: {
		ar: 'الجمل الكاملة تظهر في طرفية من قام بالتحميل؛ لا يُحفظ هنا إلا السبب والأعداد.',
		fr: 'Les phrases complètes sont au terminal de la personne qui a chargé\u00a0; ne sont gardés ici que le motif et les nombres.',
		en: 'Full sentences are on the terminal of whoever ran the ingest; only the reason and the numbers are kept here.'
	},
	unnamed: { ar: 'ملف غير معروف', fr: 'fichier non reconnu', en: 'unrecognised file' },
	noRuns: {
		ar: 'لا توجد أي عملية تحميل في السجل.',
		fr: "Aucun chargement dans l'historique.",
		en: 'No run is on record.'
	},
	olderRuns: { ar: 'عمليات أقدم', fr: 'Chargements plus anciens', en: 'Older runs' },
	published: { ar: 'نُشر', fr: 'Publié', en: 'Published' },
	refused: { ar: 'رُفض', fr: 'Refusé', en: 'Refused' },
	failedRun: { ar: 'تعذر', fr: 'Échoué', en: 'Failed' },
	moreFiles: { ar: 'وأيضا {files}', fr: 'et encore {files}', en: 'and {files} more' },
	see: {
		ar: 'جودة هذه المعطيات',
		fr: 'Qualité de ces données',
		en: 'Quality of this data'
	}
} satisfies Record<string, Text>;

/** Rhythms that have a name, by the days after which a contract calls the next file late. */
export const rhythmNames: Readonly<Record<number, Text>> = {
	31: { ar: 'شهرية', fr: 'mensuel', en: 'monthly' },
	62: { ar: 'كل شهرين', fr: 'tous les deux mois', en: 'every two months' },
	92: { ar: 'فصلية', fr: 'trimestriel', en: 'quarterly' },
	183: { ar: 'نصف سنوية', fr: 'semestriel', en: 'half-yearly' },
	184: { ar: 'نصف سنوية', fr: 'semestriel', en: 'half-yearly' },
	366: { ar: 'سنوية', fr: 'annuel', en: 'yearly' }
};

export const freshnessWords: Record<'up-to-date' | 'late' | 'never-received', Text> = {
	'up-to-date': { ar: 'محيّن', fr: 'À jour', en: 'Up to date' },
	late: { ar: 'متأخر', fr: 'En retard', en: 'Late' },
	'never-received': { ar: 'لم يصل قط', fr: 'Jamais reçu', en: 'Never received' }
};

export const dayCount: Plural = {
	ar: {
		zero: 'صفر يوم',
		one: 'يوم واحد',
		two: 'يومان',
		few: '{n} أيام',
		many: '{n} يوما',
		other: '{n} يوم'
	},
	fr: { one: '{n} jour', other: '{n} jours' },
	en: { one: '{n} day', other: '{n} days' }
};

export const fileCount: Plural = {
	ar: {
		zero: 'لا ملف',
		one: 'ملف واحد',
		two: 'ملفان',
		few: '{n} ملفات',
		many: '{n} ملفا',
		other: '{n} ملف'
	},
	fr: { one: '{n} fichier', other: '{n} fichiers' },
	en: { one: '{n} file', other: '{n} files' }
};

export const rejectedCount: Plural = {
	ar: {
		zero: 'لا سطر مرفوض',
		one: 'سطر واحد مرفوض',
		two: 'سطران مرفوضان',
		few: '{n} أسطر مرفوضة',
		many: '{n} سطرا مرفوضا',
		other: '{n} سطر مرفوض'
	},
	fr: { one: '{n} ligne rejetée', other: '{n} lignes rejetées' },
	en: { one: '{n} row rejected', other: '{n} rows rejected' }
};

/** How many faults a rule found. */
export const caseCount: Plural = {
	ar: {
		zero: 'لا حالة',
		one: 'حالة واحدة',
		two: 'حالتان',
		few: '{n} حالات',
		many: '{n} حالة',
		other: '{n} حالة'
	},
	fr: { one: '{n} cas', other: '{n} cas' },
	en: { one: '{n} case', other: '{n} cases' }
};
