/** What the assembly recommends, again and again: committee, theme, owner, French, Arabic. */
type Recommendation = readonly [
	committee: string,
	theme: string,
	owner: string,
	fr: string,
	ar: string
];

const chamber = 'Chambre';
const directorate = "Direction régionale de l'artisanat";

// prettier-ignore
export const recommendations: readonly Recommendation[] = [
	['finance', 'financing', chamber, 'Ouvrir un guichet bancaire dans les locaux de la chambre', 'فتح شباك بنكي بمقر الغرفة'],
	['finance', 'financing', 'Banques', 'Simplifier le dossier de demande de crédit', 'تبسيط ملف طلب القرض'],
	['finance', 'governance', chamber, "Présenter l'exécution du budget à chaque session", 'عرض تنفيذ الميزانية في كل دورة'],
	['finance', 'financing', directorate, "Accompagner l'ouverture de comptes bancaires en milieu rural", 'مواكبة فتح الحسابات البنكية بالوسط القروي'],
	['training', 'training', directorate, "Augmenter la capacité d'accueil de l'apprentissage", 'الرفع من الطاقة الاستيعابية للتدرج المهني'],
	['training', 'training', directorate, 'Rapprocher la formation des communes rurales', 'تقريب التكوين من الجماعات القروية'],
	['training', 'vaep', directorate, 'Programmer une campagne de VAEP par semestre', 'برمجة حملة للتصديق على المكتسبات كل ستة أشهر'],
	['training', 'endangered_crafts', chamber, 'Achever la documentation des métiers menacés', 'استكمال توثيق الحرف المهددة بالاندثار'],
	['training', 'endangered_crafts', 'Université', 'Publier les monographies des métiers documentés', 'نشر دراسات الحرف الموثقة'],
	['infrastructure', 'infrastructure', 'Commune', "Revoir les redevances d'occupation des locaux", 'مراجعة واجبات استغلال المحلات'],
	['infrastructure', 'infrastructure', chamber, 'Attribuer les locaux vacants des complexes', 'تخصيص المحلات الشاغرة بالمركبات'],
	['infrastructure', 'infrastructure', 'Région', 'Relier les fondouks aux circuits touristiques', 'ربط الفنادق الحرفية بالمسارات السياحية'],
	['infrastructure', 'infrastructure', 'Commune', "Améliorer l'éclairage et la propreté des souks modèles", 'تحسين إنارة ونظافة الأسواق النموذجية'],
	['infrastructure', 'infrastructure', directorate, "Réunir le comité de suivi des zones d'activités", 'عقد لجنة تتبع مناطق أنشطة الصناعة التقليدية'],
	['social', 'coverage', 'CNSS', "Organiser une caravane d'inscription dans chaque province", 'تنظيم قافلة للانخراط في كل إقليم'],
	['social', 'coverage', 'CNSS', 'Informer les artisans sur les droits fermés', 'إخبار الصناع بوضعية الحقوق المغلقة'],
	['social', 'coverage', chamber, 'Mettre à jour les situations au registre', 'تحيين الوضعيات بالسجل الوطني'],
	['social', 'coverage', directorate, 'Désigner un point focal AMO par annexe', 'تعيين مخاطب مكلف بالتغطية الصحية بكل ملحقة'],
	['fairs', 'fairs', chamber, 'Réserver des stands aux artisanes rurales', 'تخصيص أروقة للصانعات القرويات'],
	['fairs', 'fairs', chamber, 'Publier le programme annuel des foires en janvier', 'نشر البرنامج السنوي للمعارض في يناير'],
	['fairs', 'fairs', "Maison de l'Artisan", "Appuyer la participation aux salons à l'étranger", 'دعم المشاركة في المعارض بالخارج'],
	['fairs', 'fairs', directorate, 'Généraliser le comptage des visiteurs', 'تعميم عد الزوار'],
	['cooperation', 'governance', chamber, 'Faire le point des conventions à chaque session', 'عرض وضعية الاتفاقيات في كل دورة'],
	['cooperation', 'governance', 'Région', 'Mobiliser les contributions des partenaires', 'تعبئة مساهمات الشركاء'],
	['cooperation', 'endangered_crafts', 'Région', 'Préparer la candidature de deux savoir-faire au label', 'إعداد ترشيح مهارتين لنيل علامة الجودة'],
	['cooperation', 'training', 'Région', 'Conclure un partenariat avec les instituts de la région', 'إبرام شراكة مع معاهد الجهة']
];
