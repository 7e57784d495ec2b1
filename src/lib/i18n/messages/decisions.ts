/** What needs a decision, and how far the data reach. */
import type { Text } from '$pipelines/contract/text';
import type { Plural } from '../say';

export const decisions = {
	title: { ar: 'ما يحتاج إلى قرار', fr: 'À décider', en: 'Needs a decision' },
	nothing: {
		ar: 'لا توصية متأخرة، ولا اتفاقية متوقفة، ولا معطيات متأخرة.',
		fr: "Aucune recommandation en retard, aucune convention à l'arrêt, aucune donnée en retard.",
		en: 'No overdue recommendation, no agreement standing still, no late data.'
	},
	overdue: { ar: 'توصية متأخرة', fr: 'En retard', en: 'Overdue' },
	stalled: { ar: 'اتفاقية متوقفة', fr: "À l'arrêt", en: 'Standing still' },
	stale: { ar: 'معطيات متأخرة', fr: 'Données en retard', en: 'Late data' },
	lateNote: {
		ar: '{who} · متأخرة بـ {days}',
		fr: '{who} · {days} de retard',
		en: '{who} · {days} late'
	},
	unsignedNote: {
		ar: '{who} · صودق عليها منذ {days} ولم توقع بعد',
		fr: '{who} · approuvée depuis {days}, non signée',
		en: '{who} · approved {days} ago, not signed'
	},
	staleNote: {
		ar: 'تجاوزت دوريتها بـ {days}',
		fr: '{days} au-delà du rythme attendu',
		en: '{days} beyond the expected rhythm'
	},
	otherTheme: { ar: 'مجال آخر', fr: 'autre thème', en: 'another theme' },
	all: { ar: 'الكل:', fr: 'En tout\u00a0:', en: 'In all:' },
	reachTitle: { ar: 'تغطية المعطيات', fr: 'Étendue des données', en: 'Reach of the data' },
	reachNote: {
		ar: 'آخر يوم تغطيه كل مجموعة معطيات؛ والتأخر عن أحدثها مبين',
		fr: 'Dernier jour couvert par chaque jeu de données\u00a0; les retards sont signalés',
		en: 'Last day covered by each dataset; what is missing is marked'
	},
	never: { ar: 'لم يتوصل بها', fr: 'jamais reçu', en: 'never received' },
	months: { ar: 'من {first} إلى {last}', fr: '{first} – {last}', en: '{first} – {last}' }
} satisfies Record<string, Text>;

export const overdueCount: Plural = {
	ar: {
		zero: 'لا توصية متأخرة',
		one: 'توصية واحدة متأخرة',
		two: 'توصيتان متأخرتان',
		few: '{n} توصيات متأخرة',
		many: '{n} توصية متأخرة',
		other: '{n} توصية متأخرة'
	},
	fr: { one: '{n} recommandation en retard', other: '{n} recommandations en retard' },
	en: { one: '{n} overdue recommendation', other: '{n} overdue recommendations' }
};

export const agreementCount: Plural = {
	ar: {
		zero: 'لا اتفاقية متوقفة',
		one: 'اتفاقية واحدة متوقفة',
		two: 'اتفاقيتان متوقفتان',
		few: '{n} اتفاقيات متوقفة',
		many: '{n} اتفاقية متوقفة',
		other: '{n} اتفاقية متوقفة'
	},
	fr: { one: "{n} convention à l'arrêt", other: "{n} conventions à l'arrêt" },
	en: { one: '{n} agreement standing still', other: '{n} agreements standing still' }
};

export const exportCount: Plural = {
	ar: {
		zero: 'لا معطيات متأخرة',
		one: 'ملف معطيات واحد متأخر',
		two: 'ملفا معطيات متأخران',
		few: '{n} ملفات معطيات متأخرة',
		many: '{n} ملف معطيات متأخرا',
		other: '{n} ملف معطيات متأخر'
	},
	fr: {
		one: '{n} jeu de données en retard',
		other: '{n} jeux de données en retard'
	},
	en: { one: '{n} late dataset', other: '{n} late datasets' }
};
