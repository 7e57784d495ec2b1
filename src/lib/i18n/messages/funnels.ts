/** Stages that files go through, and the fairs of a year. */
import type { Text } from '$pipelines/contract/text';

export const funnels = {
	vaepTitle: {
		ar: 'مسار ملفات التصديق على التجربة',
		fr: 'Parcours des dossiers de VAEP',
		en: 'Validation files, stage by stage'
	},
	loansTitle: {
		ar: 'مسار طلبات القروض',
		fr: 'Parcours des demandes de crédit',
		en: 'Loan applications, stage by stage'
	},
	vaepReceived: { ar: 'الملفات المتوصل بها', fr: 'Dossiers reçus', en: 'Files received' },
	vaepExamined: {
		ar: 'ملفات بُتّ في قبولها',
		fr: 'Recevabilité connue',
		en: 'Admissibility known'
	},
	vaepAdmissible: { ar: 'الملفات المقبولة', fr: 'Dossiers recevables', en: 'Admissible files' },
	vaepAssessed: {
		ar: 'من قيّمتهم اللجنة',
		fr: 'Évalués par le jury',
		en: 'Assessed by the jury'
	},
	vaepCertified: {
		ar: 'تصديق كلي أو جزئي',
		fr: 'Validation totale ou partielle',
		en: 'Full or partial validation'
	},
	loansFiled: { ar: 'الطلبات المودعة', fr: 'Demandes déposées', en: 'Applications filed' },
	loansDecided: { ar: 'الطلبات المبتوت فيها', fr: 'Demandes instruites', en: 'Decided' },
	loansApproved: { ar: 'الطلبات المقبولة', fr: 'Demandes acceptées', en: 'Approved' },
	loansDisbursed: { ar: 'القروض المصروفة', fr: 'Crédits décaissés', en: 'Loans disbursed' },
	stage: { ar: 'المرحلة', fr: 'Étape', en: 'Stage' },
	number: { ar: 'العدد', fr: 'Nombre', en: 'Number' },
	allFiles: {
		ar: 'كل الملفات إلى غاية {date}',
		fr: "tous les dossiers jusqu'au {date}",
		en: 'all files up to {date}'
	},
	filesOfPeriod: {
		ar: 'ملفات أودعت في الفترة المختارة؛ لا تعرض المراحل المؤرخة بغير الإيداع',
		fr: 'dossiers déposés dans la période choisie\u00a0; les étapes datées autrement ne sont pas montrées',
		en: 'files lodged in the chosen period; stages that bear another date are not shown'
	},
	fairsTitle: {
		ar: 'معارض سنة {year}',
		fr: 'Les foires de {year}',
		en: 'The fairs of {year}'
	},
	notDrawn: {
		ar: 'المعارض المؤجلة والملغاة في الجدول وحده',
		fr: 'les foires reportées ou annulées sont dans le tableau seul',
		en: 'postponed and cancelled fairs are in the table alone'
	},
	planned: { ar: 'مواعيد مبرمجة', fr: 'dates prévues', en: 'planned dates' }
} satisfies Record<string, Text>;
