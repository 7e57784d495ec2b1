/** What a decision was meant to move, before and after it. */
import type { Text } from '$pipelines/contract/text';

export const aimWords = {
	title: { ar: 'قبل القرار وبعده', fr: 'Avant et après', en: 'Before and after' },
	caution: {
		ar: 'ما جاء بعد القرار ليس بالضرورة بسببه: قد تكون لأسباب أخرى يد فيه. قارنوه بالأماكن غير المعنية.',
		fr: "Après n'est pas à cause de\u00a0: bien d'autres choses ont pu jouer. À comparer avec les lieux que la décision ne concerne pas.",
		en: 'After is not because: much else may have played a part. Compare with the places that the decision does not concern.'
	},
	window: {
		ar: 'بعد: {from} – {to}، وهي الأشهر الكاملة التي تلي القرار، اثنا عشر على الأكثر. قبل: الأشهر نفسها من السنة السابقة. ما يقاس في تاريخ يؤخذ في نهاية كل فترة.',
		fr: "Après\u00a0: {from} – {to}, les mois entiers qui suivent la décision, douze au plus. Avant\u00a0: les mêmes mois un an plus tôt. Ce qui se mesure à une date l'est à la fin de chacune.",
		en: 'After: {from} – {to}, the whole months that follow the decision, twelve at most. Before: the same months a year earlier. What holds at a date is taken at the end of each.'
	},
	tooEarly: {
		ar: '{name}: لا شهر كاملا من المعطيات بعد القرار إلى الآن.',
		fr: '{name}\u00a0: pas encore de mois entier de données après la décision.',
		en: '{name}: no whole month of data after the decision yet.'
	},
	unknown: {
		ar: 'المؤشر «{id}» المذكور في القرار غير موجود.',
		fr: "L'indicateur «\u00a0{id}\u00a0» que nomme la décision n'existe pas.",
		en: 'The indicator "{id}" that the decision names does not exist.'
	},
	noPlaces: {
		ar: '{name}: لا يحسب حسب الأقاليم، فهو هنا لمجموع الجهة.',
		fr: '{name}\u00a0: ne se lit pas par province\u00a0; le voici pour tout le territoire.',
		en: '{name}: not told by province; here it is of the whole territory.'
	},
	place: { ar: 'المكان', fr: 'Lieu', en: 'Place' },
	before: { ar: 'قبل', fr: 'Avant', en: 'Before' },
	after: { ar: 'بعد', fr: 'Après', en: 'After' },
	change: { ar: 'التغير', fr: 'Évolution', en: 'Change' },
	elsewhere: { ar: 'الأماكن غير المعنية', fr: 'Lieux non concernés', en: 'Places not concerned' }
} satisfies Record<string, Text>;
