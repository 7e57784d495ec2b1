/** What the assembly recommends, again and again: who, in French and Arabic, what it is to move and where. */
type Recommendation = readonly [
	committee: string,
	theme: string,
	owner: Owner,
	fr: string,
	ar: string,
	indicators?: string,
	places?: string
];

const chamber = 'Chambre';
const directorate = "Direction régionale de l'artisanat";

export const ownersInArabic = {
	[chamber]: 'الغرفة',
	[directorate]: 'المديرية الجهوية للصناعة التقليدية',
	Banques: 'الأبناك',
	Université: 'الجامعة',
	Commune: 'الجماعة',
	Région: 'الجهة',
	CNSS: 'الصندوق الوطني للضمان الاجتماعي',
	"Maison de l'Artisan": 'دار الصانع'
} as const;
type Owner = keyof typeof ownersInArabic;

// prettier-ignore
export const recommendations: readonly Recommendation[] = [
	['finance', 'financing', chamber, 'Ouvrir un guichet bancaire dans les locaux de la chambre', 'فتح شباك بنكي بمقر الغرفة', 'bank-account-rate'],
	['finance', 'financing', 'Banques', 'Simplifier le dossier de demande de crédit', 'تبسيط ملف طلب القرض', 'loan-approval-rate'],
	['finance', 'governance', chamber, "Présenter l'exécution du budget à chaque session", 'عرض تنفيذ الميزانية في كل دورة'],
	['finance', 'financing', directorate, "Accompagner l'ouverture de comptes bancaires en milieu rural", 'مواكبة فتح الحسابات البنكية بالوسط القروي', 'bank-account-rate', '03.531, 03.561, 03.131'],
	['training', 'training', directorate, "Augmenter la capacité d'accueil de l'apprentissage", 'الرفع من الطاقة الاستيعابية للتدرج المهني', 'training-places'],
	['training', 'training', directorate, 'Rapprocher la formation des communes rurales', 'تقريب التكوين من الجماعات القروية', 'trainees-enrolled', '03.531, 03.561'],
	['training', 'vaep', directorate, 'Programmer une campagne de VAEP par semestre', 'برمجة حملة للتصديق على المكتسبات كل ستة أشهر', 'vaep-candidates'],
	['training', 'endangered_crafts', chamber, 'Achever la documentation des métiers menacés', 'استكمال توثيق الحرف المهددة بالاندثار', 'crafts-inventoried'],
	['training', 'endangered_crafts', 'Université', 'Publier les monographies des métiers documentés', 'نشر دراسات الحرف الموثقة'],
	['infrastructure', 'infrastructure', 'Commune', "Revoir les redevances d'occupation des locaux", 'مراجعة واجبات استغلال المحلات', 'fee-collection-rate'],
	['infrastructure', 'infrastructure', chamber, 'Attribuer les locaux vacants des complexes', 'تخصيص المحلات الشاغرة بالمركبات', 'occupancy-rate', '03.231, 03.561'],
	['infrastructure', 'infrastructure', 'Région', 'Relier les fondouks aux circuits touristiques', 'ربط الفنادق الحرفية بالمسارات السياحية', 'facility-visitors', '03.231'],
	['infrastructure', 'infrastructure', 'Commune', "Améliorer l'éclairage et la propreté des souks modèles", 'تحسين إنارة ونظافة الأسواق النموذجية', 'trading-rate'],
	['infrastructure', 'infrastructure', directorate, "Réunir le comité de suivi des zones d'activités", 'عقد لجنة تتبع مناطق أنشطة الصناعة التقليدية'],
	['social', 'coverage', 'CNSS', "Organiser une caravane d'inscription dans chaque province", 'تنظيم قافلة للانخراط في كل إقليم', 'cnss-registration-rate'],
	['social', 'coverage', 'CNSS', 'Informer les artisans sur les droits fermés', 'إخبار الصناع بوضعية الحقوق المغلقة', 'open-rights-rate'],
	['social', 'coverage', chamber, 'Mettre à jour les situations au registre', 'تحيين الوضعيات بالسجل الوطني', 'register-completeness'],
	['social', 'coverage', directorate, 'Désigner un point focal AMO par annexe', 'تعيين مخاطب مكلف بالتغطية الصحية بكل ملحقة', 'open-rights-rate'],
	['fairs', 'fairs', chamber, 'Réserver des stands aux artisanes rurales', 'تخصيص أروقة للصانعات القرويات', 'exhibitor-participations'],
	['fairs', 'fairs', chamber, 'Publier le programme annuel des foires en janvier', 'نشر البرنامج السنوي للمعارض في يناير'],
	['fairs', 'fairs', "Maison de l'Artisan", "Appuyer la participation aux salons à l'étranger", 'دعم المشاركة في المعارض بالخارج', 'craft-exports'],
	['fairs', 'fairs', directorate, 'Généraliser le comptage des visiteurs', 'تعميم عد الزوار', 'fair-visitors'],
	['cooperation', 'governance', chamber, 'Faire le point des conventions à chaque session', 'عرض وضعية الاتفاقيات في كل دورة', 'agreement-execution-rate'],
	['cooperation', 'governance', 'Région', 'Mobiliser les contributions des partenaires', 'تعبئة مساهمات الشركاء', 'partner-funding-rate'],
	['cooperation', 'endangered_crafts', 'Région', 'Préparer la candidature de deux savoir-faire au label', 'إعداد ترشيح مهارتين لنيل علامة الجودة'],
	['cooperation', 'training', 'Région', 'Conclure un partenariat avec les instituts de la région', 'إبرام شراكة مع معاهد الجهة']
];
