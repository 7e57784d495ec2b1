/** Pages of a place and of a group: a part beside the whole, its rank, the gap between two. */
import type { Text } from '$pipelines/contract/text';

export const places = {
	title: { ar: 'العمالات والأقاليم', fr: 'Territoires', en: 'Places' },
	lead: {
		ar: 'العمالات والأقاليم جنبا إلى جنب، برقم لكل مجال، ولكل منها صفحتها.',
		fr: 'Les provinces côte à côte, un chiffre par thème, et une page pour chacune.',
		en: 'Provinces side by side, a figure for each theme, and a page for each of them.'
	},
	sideBySide: {
		ar: 'العمالات والأقاليم جنبا إلى جنب',
		fr: 'Les provinces côte à côte',
		en: 'Provinces side by side'
	},
	sortNote: {
		ar: 'اضغط على رأس العمود لترتيبه. الأرقام الباهتة تخص أعدادا قليلة ولا ترتب.',
		fr: 'Cliquez sur un en-tête pour trier. Les chiffres pâles sont de trop petits nombres\u00a0: ils ne sont pas classés.',
		en: 'Click on a heading to sort. Pale figures are of few: they are not ranked.'
	},
	placesPerArtisan: {
		ar: 'مقاعد التكوين لكل 100 مسجل',
		fr: 'Places de formation pour 100 inscrits',
		en: 'Training places per 100 registered'
	},
	besideOf: { ar: 'مقارنة مع:', fr: 'Mettre en regard\u00a0:', en: 'Set beside:' },
	alone: { ar: 'بدون مقارنة', fr: 'Sans comparaison', en: 'Alone' },
	whole: { ar: 'المجموع', fr: 'Ensemble', en: 'Whole' },
	rank: { ar: 'الرتبة {at} من {of}', fr: 'rang {at} sur {of}', en: 'rank {at} of {of}' },
	rankNote: {
		ar: 'الرتبة 1 لأعلى قيمة. الأعداد القليلة لا ترتب.',
		fr: 'Rang 1\u00a0: la valeur la plus haute. Les petits nombres ne sont pas classés.',
		en: 'Rank 1 is the highest value. What is of few is not ranked.'
	},
	tooFew: {
		ar: 'عدد قليل: لا يرتب',
		fr: 'petit nombre\u00a0: pas de rang',
		en: 'of few: not ranked'
	},
	amongProvinces: {
		ar: 'بين العمالات والأقاليم، وبجانبها المجموع.',
		fr: "Parmi les provinces, à côté de l'ensemble du territoire.",
		en: 'Among provinces, beside the whole territory.'
	},
	amongCommunes: {
		ar: 'بين جماعات {province}، وبجانبها مجموع الإقليم أو العمالة.',
		fr: "Parmi les communes de {province}, à côté de l'ensemble de la province.",
		en: 'Among the communes of {province}, beside the province as a whole.'
	},
	best: {
		ar: 'الأحسن من بين {of}: {list}.',
		fr: 'En tête des {of}\u00a0: {list}.',
		en: 'Best of {of}: {list}.'
	},
	worst: {
		ar: 'الأضعف من بين {of}: {list}.',
		fr: 'En queue des {of}\u00a0: {list}.',
		en: 'Last of {of}: {list}.'
	},
	more: {
		ar: 'أكثر من المجموع بـ{size}',
		fr: "{size} de plus que l'ensemble",
		en: '{size} more than the whole'
	},
	less: {
		ar: 'أقل من المجموع بـ{size}',
		fr: "{size} de moins que l'ensemble",
		en: '{size} less than the whole'
	},
	same: { ar: 'مثل المجموع', fr: "comme l'ensemble", en: 'the same as the whole' },
	shareOfWhole: {
		ar: '{share} من المجموع',
		fr: "{share} de l'ensemble",
		en: '{share} of the whole'
	},
	gap: { ar: 'الفارق {now}', fr: "{now} d'écart", en: '{now} apart' },
	closing: {
		ar: 'الفارق يتقلص (كان {before} قبل سنة)',
		fr: "l'écart se réduit ({before} un an plus tôt)",
		en: 'the gap closes ({before} a year earlier)'
	},
	widening: {
		ar: 'الفارق يتسع (كان {before} قبل سنة)',
		fr: "l'écart se creuse ({before} un an plus tôt)",
		en: 'the gap widens ({before} a year earlier)'
	},
	steady: {
		ar: 'الفارق كما كان قبل سنة',
		fr: "l'écart reste celui d'il y a un an",
		en: 'the gap is what it was a year earlier'
	},
	gapsInShort: {
		ar: 'مقارنة مع {other}: من بين {all} معدلا يقارن بسنة مضت، يتقلص الفارق في {closing} ويتسع في {widening}.',
		fr: "Avec {other}\u00a0: sur {all} taux comparés à l'an passé, l'écart se réduit pour {closing} et se creuse pour {widening}.",
		en: 'Beside {other}: of {all} rates compared with a year ago, the gap closes in {closing} and widens in {widening}.'
	},
	nothing: {
		ar: 'لا معطى بعد عن: {names}.',
		fr: 'Rien reçu pour\u00a0: {names}.',
		en: 'Nothing received for: {names}.'
	},
	decisions: {
		ar: 'قرارات وتوصيات تهم المجال',
		fr: 'Décisions qui le concernent',
		en: 'Decisions that concern it'
	},
	noDecisions: {
		ar: 'لا توصية مفتوحة ولا اتفاقية تذكر هذا المجال بالاسم.',
		fr: 'Aucune recommandation ouverte ni convention ne le nomme.',
		en: 'No open recommendation or agreement names it.'
	},
	allDecisions: { ar: 'كل ما يتتبع هنا', fr: 'Tout le suivi ici', en: 'All that is followed here' },
	communes: {
		ar: 'الجماعات وعدد المسجلين',
		fr: 'Communes et inscrits',
		en: 'Communes and registered artisans'
	},
	late: {
		ar: 'ملفات متأخرة تقوم عليها أرقام هذه الصفحة: {names}.',
		fr: 'Fichiers en retard dont dépendent ces chiffres\u00a0: {names}.',
		en: 'Late files that these figures rest on: {names}.'
	}
} satisfies Record<string, Text>;

export const groupWords = {
	title: { ar: 'فئات', fr: 'Publics', en: 'Groups' },
	everyone: { ar: 'الجميع', fr: 'Ensemble', en: 'Everyone' },
	size: {
		ar: '{group}: {value} في السجل، أي {share} من مجموع المسجلين.',
		fr: '{group}\u00a0: {value} au registre, soit {share} de tous les inscrits.',
		en: '{group}: {value} in the register, {share} of all those registered.'
	},
	worse: {
		ar: 'أقل حظا من المجموع في: {list}.',
		fr: "Moins bien que l'ensemble\u00a0: {list}.",
		en: 'Worse than the whole: {list}.'
	},
	better: {
		ar: 'أحسن من المجموع في: {list}.',
		fr: "Mieux que l'ensemble\u00a0: {list}.",
		en: 'Better than the whole: {list}.'
	},
	against: {
		ar: '{name} ({value} مقابل {whole})',
		fr: '{name} ({value} contre {whole})',
		en: '{name} ({value} against {whole})'
	},
	byProvince: {
		ar: '{group} حسب العمالات والأقاليم',
		fr: '{group}, par province',
		en: '{group}, by province'
	},
	cannot: {
		ar: 'ما لا يمكن قوله عن هذه الفئة، ولماذا',
		fr: 'Ce que les données ne disent pas de ce groupe, et pourquoi',
		en: 'What the data cannot say of this group, and why'
	},
	fileSilent: {
		ar: 'الملفات لا تذكر {what}:',
		fr: 'Les fichiers ne disent pas\u00a0: {what}.',
		en: 'The files do not say: {what}.'
	},
	figureSilent: {
		ar: 'هذه الأرقام لا تحتسب حسب {what}:',
		fr: 'Ces chiffres ne se calculent pas selon\u00a0: {what}.',
		en: 'These figures are not computed by: {what}.'
	}
} satisfies Record<string, Text>;
