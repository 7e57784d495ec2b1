/** Where definitions come from, as several families say it. */
export const proposed = {
	ar: 'تعريف مقترح من المرصد',
	fr: "Définition proposée par l'observatoire",
	en: 'Proposed by the observatory'
};

export const directorate = {
	ar: 'المديرية الجهوية للصناعة التقليدية',
	fr: "Direction régionale de l'artisanat",
	en: 'Regional directorate of crafts'
};

export const ministry = {
	ar: 'الوزارة المكلفة بالصناعة التقليدية',
	fr: "Ministère chargé de l'artisanat (MTAESS)",
	en: 'Ministry in charge of crafts (MTAESS)'
};

export const cnss = { ar: 'الصندوق الوطني للضمان الاجتماعي', fr: 'CNSS', en: 'CNSS' };

export const chamber = {
	ar: 'غرفة الصناعة التقليدية',
	fr: "Chambre d'artisanat",
	en: 'Chamber of traditional crafts'
};

export const law1809 = { ar: 'القانون رقم 18.09', fr: 'Loi n° 18-09', en: 'Law 18-09' };
