import { agreementRef, agreements } from './agreement-list.ts';
import type { AssemblySession } from './session-list.ts';
import type { Scalar } from './sql.ts';

type Item = readonly [
	kind: string,
	fr: string,
	ar: string,
	agreement?: string | undefined,
	by?: string,
	byArabic?: string
];

const chamber = ['Présidence de la chambre', 'رئاسة الغرفة'] as const;
const minutes: Item = [
	'minutes',
	'Procès-verbal de la session précédente',
	'عرض محضر الدورة السابقة',
	undefined,
	...chamber
];
const report: Item = [
	'activity_report',
	"Rapport d'activité de la chambre",
	'التقرير الأدبي للغرفة',
	undefined,
	...chamber
];

/** What the session of June 2025 dealt with beside its agreements, as was published. */
const june2025: Readonly<Record<'before' | 'after', readonly Item[]>> = {
	before: [
		[
			'presentation',
			'Offres de financement pour les artisans',
			'عروض تمويلية موجهة للصناع التقليديين',
			undefined,
			'Institutions bancaires',
			'مؤسسات بنكية'
		],
		[
			'presentation',
			'Généralisation de la couverture médicale : dernières mesures',
			'مستجدات تعميم نظام التغطية الصحية والإجراءات المواكبة',
			undefined,
			'Direction régionale de la CNSS',
			'المديرية الجهوية للصندوق الوطني للضمان الاجتماعي'
		]
	],
	after: [
		[
			'debate',
			'Infrastructures professionnelles : fondouks, souks modèles et complexes',
			'واقع وآفاق البنيات التحتية: الفنادق الحرفية والأسواق النموذجية والمركبات المهنية'
		],
		[
			'committees',
			'Formation des commissions permanentes et de leurs missions',
			'تشكيل اللجان الدائمة للغرفة وتحديد مهامها'
		]
	]
};

/** Other sessions are made up. */
const usual: typeof june2025 = {
	before: [],
	after: [['debate', 'Suivi des recommandations', 'تتبع تنفيذ التوصيات']]
};

/** The agenda of a session: minutes, report, what was presented, agreements, debates. */
export function agendaItems({ ref, kind }: AssemblySession): Scalar[][] {
	const { before, after } = ref === 'AG-2025-06' ? june2025 : usual;
	const voted = agreements.flatMap(({ fr, ar, decisions, theme }, index): Item[] => {
		if (decisions[ref.slice(-7)] === undefined) return [];
		const isProgramme = theme === 'fairs' && fr.startsWith('Programme');
		return [[isProgramme ? 'programme' : 'agreement', fr, ar, agreementRef(index)]];
	});
	const start = kind === 'ordinary' ? [minutes, report] : [];
	return [...start, ...before, ...voted, ...after].map(
		([nature, fr, ar, agreement, by, byArabic], index): Scalar[] => [
			...[ref, index + 1, nature, fr, ar],
			agreement ?? null,
			by ?? null,
			byArabic ?? null
		]
	);
}
