/** Sessions of the assembly, what they decided and what became of it. */
import type { Text } from '$pipelines/contract/text';
import type { Plural } from '../say';

export const session = {
	sessions: { ar: 'دورات الجمعية العامة', fr: "Sessions de l'assemblée", en: 'Assembly sessions' },
	sessionsShort: { ar: 'الدورات', fr: 'Sessions', en: 'Sessions' },
	sessionsLead: {
		ar: 'ما قررته كل دورة، ومن يتولى تنفيذه، وما آل إليه.',
		fr: 'Ce que chaque session a décidé, qui en est chargé, et ce que cela est devenu.',
		en: 'What each session decided, who is in charge, and what came of it.'
	},
	asOf: { ar: 'الوضعية في {date}', fr: 'Situation au {date}', en: 'As of {date}' },
	noSessions: {
		ar: 'لم ترد بعد أي معطيات عن الدورات: تحمل من ملف الدورات.',
		fr: "Aucune session n'est encore chargée\u00a0: elles viennent du fichier des sessions.",
		en: 'No session has been loaded yet: they come from the export of sessions.'
	},
	toCome: { ar: 'لم تنعقد بعد', fr: 'à venir', en: 'to come' },
	heldOn: { ar: 'انعقدت في {date}', fr: 'tenue le {date}', en: 'held on {date}' },
	attendance: {
		ar: '{present} حاضرا من أصل {members} عضوا مزاولا',
		fr: '{present} présents sur {members} membres en exercice',
		en: '{present} present of {members} members in office'
	},
	attendanceUnknown: {
		ar: 'الحضور غير مصرح به',
		fr: 'présence non déclarée',
		en: 'attendance not declared'
	},
	quorumMet: { ar: 'النصاب مكتمل', fr: 'quorum atteint', en: 'quorum reached' },
	quorumMissed: { ar: 'النصاب غير مكتمل', fr: 'quorum non atteint', en: 'quorum not reached' },
	agenda: { ar: 'جدول الأعمال', fr: 'Ordre du jour', en: 'Agenda' },
	noAgenda: {
		ar: 'لم يرد جدول أعمال هذه الدورة.',
		fr: "L'ordre du jour de cette session n'a pas été reçu.",
		en: 'The agenda of this session has not been received.'
	},
	presentedBy: { ar: 'يقدمه: {who}', fr: 'présenté par {who}', en: 'presented by {who}' },
	agreements: { ar: 'الاتفاقيات', fr: 'Conventions', en: 'Agreements' },
	noAgreements: {
		ar: 'لم تعرض أي اتفاقية على هذه الدورة.',
		fr: "Aucune convention n'a été soumise à cette session.",
		en: 'No agreement was put to this session.'
	},
	recommendations: { ar: 'التوصيات', fr: 'Recommandations', en: 'Recommendations' },
	noRecommendations: {
		ar: 'لا توصيات مسجلة لهذه الدورة.',
		fr: "Aucune recommandation n'est enregistrée pour cette session.",
		en: 'No recommendation is on record for this session.'
	},
	leftOpen: {
		ar: 'ما بقي مفتوحا من الدورات السابقة',
		fr: 'Ce que les sessions précédentes ont laissé ouvert',
		en: 'What earlier sessions left open'
	},
	nothingLeft: {
		ar: 'لم يبق شيء مفتوحا من الدورات السابقة.',
		fr: 'Les sessions précédentes ne laissent rien ouvert.',
		en: 'Earlier sessions left nothing open.'
	},
	decidedThen: { ar: 'القرار', fr: 'Décision', en: 'Decision' },
	stageNow: { ar: 'المرحلة الآن', fr: "État aujourd'hui", en: 'Stage now' },
	votesFor: { ar: '{n} مع', fr: '{n} pour', en: '{n} for' },
	votesAgainst: { ar: '{n} ضد', fr: '{n} contre', en: '{n} against' },
	abstained: { ar: 'امتنع {n}', fr: 'abstentions : {n}', en: 'abstained: {n}' },
	vote: { ar: 'التصويت', fr: 'Vote', en: 'Vote' },
	noVote: { ar: 'دون تصويت', fr: 'sans vote', en: 'no vote' },
	partners: { ar: 'الشركاء', fr: 'Partenaires', en: 'Partners' },
	amount: { ar: 'المبلغ', fr: 'Montant', en: 'Amount' },
	noAmount: { ar: 'المبلغ غير مصرح به', fr: 'montant non déclaré', en: 'amount not declared' },
	signedOn: { ar: 'وقعت في {date}', fr: 'signée le {date}', en: 'signed on {date}' },
	unsigned: {
		ar: 'صودق عليها منذ {days} ولم توقع بعد',
		fr: 'approuvée depuis {days}, non signée',
		en: 'approved {days} ago, not signed'
	},
	owner: { ar: 'المسؤول', fr: 'Responsable', en: 'In charge' },
	noOwner: { ar: 'غير محدد', fr: 'non désigné', en: 'nobody named' },
	committee: { ar: 'اللجنة', fr: 'Commission', en: 'Committee' },
	due: { ar: 'الأجل', fr: 'Échéance', en: 'Due' },
	noDueDate: { ar: 'دون أجل', fr: 'sans échéance', en: 'no due date' },
	lateBy: { ar: 'متأخرة بـ {days}', fr: '{days} de retard', en: '{days} late' },
	dropped: { ar: 'أغلقت دون إنجاز', fr: 'Close sans suite', en: 'Closed without action' },
	undated: {
		ar: 'قيل إنها منجزة دون تاريخ إغلاق: تعد مفتوحة',
		fr: 'dite réalisée, sans date de clôture : comptée ouverte',
		en: 'said to be done, without a closing date: counted as open'
	},
	closedLate: {
		ar: 'أغلقت بعد أجلها بـ {days}',
		fr: 'close {days} après son échéance',
		en: 'closed {days} after it was due'
	},
	closedOn: { ar: 'أغلقت في {date}', fr: 'close le {date}', en: 'closed on {date}' },
	evidence: { ar: 'المستند: {text}', fr: 'justificatif\u00a0: {text}', en: 'evidence: {text}' },
	noEvidence: { ar: 'دون مستند', fr: 'sans justificatif', en: 'no evidence' },
	state: { ar: 'الحالة', fr: 'État', en: 'State' },
	theme: { ar: 'المجال', fr: 'Thème', en: 'Theme' },
	session: { ar: 'الدورة', fr: 'Session', en: 'Session' },
	issuedOn: { ar: 'صدرت في', fr: 'Émise le', en: 'Issued on' },
	earlier: { ar: 'الدورة السابقة', fr: 'Session précédente', en: 'Previous session' },
	later: { ar: 'الدورة الموالية', fr: 'Session suivante', en: 'Next session' },
	summary: {
		ar: '{issued}: {done}، {open}، منها {late}',
		fr: '{issued}\u00a0: {done}, {open}, dont {late}',
		en: '{issued}: {done}, {open}, of which {late}'
	},
	places: { ar: 'المجال الترابي', fr: 'Territoires', en: 'Places' },
	wholeTerritory: { ar: 'كل الجهة', fr: 'toute la région', en: 'the whole region' },
	missingSession: {
		ar: 'الدورة {ref} مذكورة في ملف آخر، ولا توجد في ملف الدورات.',
		fr: "La session {ref} est citée ailleurs, mais n'est pas dans le fichier des sessions.",
		en: 'The session {ref} is named elsewhere but is not in the export of sessions.'
	}
} satisfies Record<string, Text>;

export const agreement = {
	title: { ar: 'اتفاقية', fr: 'Convention', en: 'Agreement' },
	money: { ar: 'التمويل', fr: 'Financement', en: 'Money' },
	share: { ar: 'مساهمة الغرفة', fr: 'Part de la chambre', en: "Chamber's share" },
	received: { ar: 'المبلغ المحصل', fr: 'Reçu', en: 'Received' },
	receivedOf: {
		ar: '{received} ({share} من المبلغ)',
		fr: '{received} ({share} du montant)',
		en: '{received} ({share} of the amount)'
	},
	notKnown: { ar: 'غير مصرح به', fr: 'non déclaré', en: 'not declared' },
	milestones: { ar: 'المراحل', fr: 'Jalons', en: 'Milestones' },
	milestonesDone: {
		ar: '{done} من أصل {due} مستحقة',
		fr: '{done} réalisés sur {due} échus',
		en: '{done} done of {due} due'
	},
	noMilestones: { ar: 'لم تستحق أي مرحلة', fr: 'aucun échu', en: 'none due' },
	ends: { ar: 'تنتهي في', fr: 'Prend fin le', en: 'Ends on' },
	noDate: { ar: 'دون تاريخ', fr: 'sans date', en: 'no date' },
	path: { ar: 'أمام الدورات', fr: 'Devant les sessions', en: 'Before the sessions' },
	noPath: {
		ar: 'لم تعرض بعد على أي دورة.',
		fr: "Elle n'a encore été soumise à aucune session.",
		en: 'It has not yet been put to any session.'
	},
	works: { ar: 'الأوراش والمواقع', fr: 'Chantiers et sites', en: 'Works and sites' },
	noWorks: {
		ar: 'لا ورش مسجل لهذه الاتفاقية.',
		fr: "Aucun chantier n'est rattaché à cette convention.",
		en: 'No works are on record under this agreement.'
	},
	progress: { ar: 'تقدم الأشغال', fr: 'Avancement', en: 'Progress' },
	reported: { ar: 'تتبع {date}', fr: 'point du {date}', en: 'reported {date}' },
	site: { ar: 'الموقع', fr: 'Site', en: 'Site' },
	worksTitle: { ar: 'المشروع', fr: 'Projet', en: 'Project' },
	paid: { ar: 'المؤدى', fr: 'Payé', en: 'Paid' },
	contracted: { ar: 'الملتزم به', fr: 'Engagé', en: 'Contracted' }
} satisfies Record<string, Text>;

export const committee = {
	title: { ar: 'لجنة دائمة', fr: 'Commission permanente', en: 'Standing committee' },
	meetings: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
	held: {
		ar: 'انعقد {held} من أصل {planned} اجتماعا مبرمجا إلى غاية {date}؛ وأودع {minutes} محضرا.',
		fr: "{held} réunions tenues sur {planned} prévues jusqu'au {date}\u00a0; {minutes} procès-verbaux déposés.",
		en: '{held} meetings held of {planned} planned until {date}; {minutes} minutes filed.'
	},
	noMeetings: {
		ar: 'لا اجتماعات مبرمجة مسجلة.',
		fr: "Aucune réunion prévue n'est enregistrée.",
		en: 'No planned meeting is on record.'
	},
	plannedOn: { ar: 'مبرمج في', fr: 'Prévue le', en: 'Planned on' },
	heldOn: { ar: 'انعقد في', fr: 'Tenue le', en: 'Held on' },
	notHeld: { ar: 'لم ينعقد', fr: 'non tenue', en: 'not held' },
	minutes: { ar: 'المحضر', fr: 'Procès-verbal', en: 'Minutes' },
	filed: { ar: 'مودع', fr: 'déposé', en: 'filed' },
	notFiled: { ar: 'غير مودع', fr: 'non déposé', en: 'not filed' },
	present: { ar: 'الحاضرون', fr: 'Présents', en: 'Present' },
	owes: { ar: 'ما في عهدتها', fr: 'Ce qui lui reste à faire', en: 'What it has to do' },
	owesNothing: {
		ar: 'لا توصية مفتوحة في عهدتها.',
		fr: "Aucune recommandation ouverte n'est à sa charge.",
		en: 'No open recommendation is in its charge.'
	},
	members: {
		ar: 'أعضاء اللجان غير واردين في المعطيات.',
		fr: 'Les membres des commissions ne sont pas dans les données reçues.',
		en: 'The members of committees are not in the data received.'
	}
} satisfies Record<string, Text>;

export const recommendationCount: Plural = {
	ar: {
		...{ zero: 'لا توصية', one: 'توصية واحدة', two: 'توصيتان' },
		...{ few: '{n} توصيات', many: '{n} توصية', other: '{n} توصية' }
	},
	fr: { one: '{n} recommandation', other: '{n} recommandations' },
	en: { one: '{n} recommendation', other: '{n} recommendations' }
};

export const adoptedCount: Plural = {
	ar: {
		...{ zero: 'لا اتفاقية مصادقا عليها', one: 'اتفاقية واحدة مصادق عليها' },
		...{ two: 'اتفاقيتان مصادق عليهما', few: '{n} اتفاقيات مصادق عليها' },
		...{ many: '{n} اتفاقية مصادقا عليها', other: '{n} اتفاقية مصادق عليها' }
	},
	fr: { one: '{n} convention adoptée', other: '{n} conventions adoptées' },
	en: { one: '{n} agreement adopted', other: '{n} agreements adopted' }
};

export const doneCount: Plural = {
	ar: {
		...{ zero: 'لا واحدة منجزة', one: 'واحدة منجزة', two: 'اثنتان منجزتان' },
		...{ few: '{n} منجزة', many: '{n} منجزة', other: '{n} منجزة' }
	},
	fr: { one: '{n} réalisée', other: '{n} réalisées' },
	en: { one: '{n} done', other: '{n} done' }
};

export const openCount: Plural = {
	ar: {
		...{ zero: 'لا واحدة مفتوحة', one: 'واحدة مفتوحة', two: 'اثنتان مفتوحتان' },
		...{ few: '{n} مفتوحة', many: '{n} مفتوحة', other: '{n} مفتوحة' }
	},
	fr: { one: '{n} ouverte', other: '{n} ouvertes' },
	en: { one: '{n} open', other: '{n} open' }
};

export const lateCount: Plural = {
	ar: {
		...{ zero: 'لا واحدة متأخرة', one: 'واحدة متأخرة', two: 'اثنتان متأخرتان' },
		...{ few: '{n} متأخرة', many: '{n} متأخرة', other: '{n} متأخرة' }
	},
	fr: { one: '{n} en retard', other: '{n} en retard' },
	en: { one: '{n} late', other: '{n} late' }
};
