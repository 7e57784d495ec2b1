import type { Text } from '$pipelines/contract/text.ts';
import type { Audience } from '$pipelines/environment.ts';
import { formatNumber, formatPercent } from '$lib/i18n/formats.ts';
import { parameters } from '../disclosure/parameters.ts';
import type { Indicator } from '../indicators/definition.ts';
import { policyOf } from '../indicators/disclosure.ts';
import type { Protection } from '../query/answer.ts';
import { tell } from './words.ts';

const texts = {
	exact: {
		ar: 'استعمال داخلي: الأرقام تامة، ولا يحجب منها شيء.',
		fr: "Usage interne : les chiffres sont exacts, rien n'est masqué.",
		en: 'Internal use: figures are exact, nothing is withheld.'
	},
	nobody: {
		ar: 'لا يقول هذا المؤشر شيئا عن أحد بعينه: أرقامه تامة.',
		fr: 'Cet indicateur ne dit rien de personne : ses chiffres sont exacts.',
		en: 'This indicator says nothing of anybody: its figures are exact.'
	},
	counts: {
		ar: 'يحمل كل عدد أشخاص تشويشا لا يتجاوز {noise}، هو نفسه للخانة نفسها في كل طلب؛ ولا ينشر عدد بين 1 و{most}.',
		fr: "Tout effectif porte un bruit d'au plus {noise}, le même pour la même case à chaque demande ; aucun effectif de 1 à {most} n'est publié.",
		en: 'Every count of persons carries a noise of at most {noise}, the same for the same cell each time; no count of 1 to {most} is published.'
	},
	sums: {
		ar: 'ما ليس شهرا أو فصلا أو سنة أو عضوا واحدا فهو مجموع أرقام منشورة، لكل منها تشويشه؛ وقد يختلف مجموع الأجزاء قليلا عن الكل.',
		fr: "Ce qui n'est pas un mois, un trimestre, une année ou un seul membre est une somme de chiffres publiés, chacun avec son bruit ; la somme des parties peut différer un peu du total.",
		en: 'What is not a month, a quarter, a year or one member is a sum of published figures, each with its noise; parts may add up to a little more or less than their whole.'
	},
	many: {
		ar: 'هنا قد يكون الرقم مجموع {sums} أرقام منشورة.',
		fr: 'Ici un chiffre est la somme de {sums} chiffres publiés au plus.',
		en: 'Here a figure is the sum of up to {sums} published figures.'
	},
	parts: {
		ar: 'لا تجزأ خانة عددها المنشور دون {split}: تحجب أجزاؤها. ولا تتقاطع أكثر من {directions} أبعاد.',
		fr: "Une case publiée sous {split} n'est pas divisée : ses parties sont masquées. On ne croise pas plus de {directions} dimensions.",
		en: 'A cell published under {split} is not split: its parts are withheld. No more than {directions} dimensions are crossed.'
	},
	rates: {
		ar: 'تحجب كل نسبة يقل مقامها المنشور عن {least}.',
		fr: 'Tout taux est masqué dont le dénominateur publié est sous {least}.',
		en: 'Any rate is withheld whose published denominator is under {least}.'
	},
	medians: {
		ar: 'يحجب كل وسيط لأقل من {persons} أشخاص؛ وتنشر الوسائط مدورة.',
		fr: 'Toute médiane de moins de {persons} personnes est masquée ; les autres sont arrondies.',
		en: 'Any median of fewer than {persons} persons is withheld; the others are rounded.'
	},
	band: {
		ar: 'حاملو الحرف المهددة ينشرون بمجالات: \u20681–4\u2069 و\u20685–9\u2069 و\u206810–19\u2069 و\u206820+\u2069، حسب الحرفة.',
		fr: 'Les détenteurs des métiers menacés se lisent par tranches : 1–4, 5–9, 10–19, 20+, par métier.',
		en: 'Bearers of endangered crafts are told in bands: 1–4, 5–9, 10–19, 20+, by craft.'
	},
	money: {
		ar: 'يحجب كل مبلغ يقل أصحابه عن {persons}، أو تتجاوز حصة أحدهم {share}؛ وتحمل المبالغ الأخرى تشويشا يتناسب مع أكبر مساهمة.',
		fr: "Tout montant est masqué qui vient de moins de {persons} contributeurs, ou dont l'un d'eux fait plus de {share} ; les autres portent un bruit à la mesure de la plus grande contribution.",
		en: 'Any amount is withheld that comes from fewer than {persons} contributors, or of which one makes over {share}; the others carry noise in proportion to the largest contribution.'
	}
} satisfies Record<string, Text>;

/** The rules of disclosure under which an indicator is answered, in words. */
export function disclosureRules(
	indicator: Indicator,
	audience: Audience,
	protection?: Protection
): readonly Text[] {
	if (audience === 'internal') return [texts.exact];
	const policy = policyOf(indicator);
	if (!policy) return [texts.nobody];
	const sums = protection?.sums ? [texts.many] : [];
	return [...rulesOf(indicator, policy), ...sums].map((text) =>
		tell(text, (language) => ({
			sums: formatNumber(protection?.sums ?? 1, language),
			noise: formatNumber(parameters.largestNoise, language),
			most: formatNumber(parameters.leastCount - 1, language),
			split: formatNumber(parameters.leastToSplit, language),
			directions: formatNumber(parameters.mostDirections, language),
			least: formatNumber(parameters.leastDenominator, language),
			persons: formatNumber(parameters.leastPersons, language),
			share: formatPercent(parameters.mostOfOne, language, { decimals: 0 })
		}))
	);
}

function rulesOf(
	{ kind }: Indicator,
	{ rule, denominator }: NonNullable<ReturnType<typeof policyOf>>
): readonly Text[] {
	if (rule.of === 'money') return [texts.money, texts.sums];
	if (rule.band) return [texts.band];
	if (kind === 'median') return [texts.medians, texts.parts];
	const rates = denominator === 'persons' ? [texts.rates] : [];
	return [texts.counts, ...rates, texts.sums, texts.parts];
}
