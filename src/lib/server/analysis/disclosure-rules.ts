import type { Text } from '$pipelines/contract/text.ts';
import type { Audience } from '$pipelines/environment.ts';
import { formatNumber, formatPercent } from '$lib/i18n/formats.ts';
import type { Indicator } from '../indicators/definition.ts';
import { leastDenominator, leastPersons, mostOfOne, policyOf } from '../query/disclosure/policy.ts';
import { tell } from './words.ts';

const texts = {
	exact: {
		ar: 'استعمال داخلي: الأرقام تامة، ولا يحجب منها شيء.',
		fr: "Usage interne : les chiffres sont exacts, rien n'est masqué.",
		en: 'Internal use: figures are exact, nothing is withheld.'
	},
	nobody: {
		ar: 'لا يقول هذا المؤشر شيئا عن أحد بعينه: لا يحجب منه شيء.',
		fr: "Cet indicateur ne dit rien de personne : rien n'en est masqué.",
		en: 'This indicator says nothing of anybody: none of it is withheld.'
	},
	counts: {
		ar: 'يحجب كل عدد أشخاص يتراوح بين 1 و{most}؛ والصفر ينشر.',
		fr: 'Tout effectif de 1 à {most} personnes est masqué ; le zéro est publié.',
		en: 'Any count of 1 to {most} persons is withheld; zero is published.'
	},
	rates: {
		ar: 'تحجب كل نسبة يقل مقامها عن {least}، أو يتراوح بسطها أو تتمته بين 1 و{most}.',
		fr: 'Tout taux est masqué dont le dénominateur est sous {least}, ou dont le numérateur ou son complément va de 1 à {most}.',
		en: 'Any rate is withheld whose denominator is under {least}, or whose numerator or its complement is 1 to {most}.'
	},
	band: {
		ar: 'من 1 إلى {most} حاملين للحرفة يكتب «\u20681–{most}\u2069».',
		fr: 'De 1 à {most} détenteurs se lit « 1–{most} ».',
		en: '1 to {most} bearers reads “1–{most}”.'
	},
	money: {
		ar: 'يحجب كل مبلغ يقل أصحابه عن {least}، أو تتجاوز حصة أحدهم {share}.',
		fr: "Tout montant est masqué qui vient de moins de {least} contributeurs, ou dont l'un d'eux fait plus de {share}.",
		en: 'Any amount is withheld that comes from fewer than {least} contributors, or of which one makes over {share}.'
	},
	complement: {
		ar: 'تحجب خانات أخرى، أصغرها أولا، حتى لا تسترجع المحجوبة بالطرح من المجاميع.',
		fr: "D'autres cases sont masquées, les plus petites d'abord, pour qu'aucune soustraction aux totaux ne rende celles-là.",
		en: 'Further cells are withheld, the smallest first, so that no subtraction from totals gives those back.'
	}
} satisfies Record<string, Text>;

/** The rules of disclosure under which an indicator is answered, in words. */
export function disclosureRules(indicator: Indicator, audience: Audience): readonly Text[] {
	if (audience === 'internal') return [texts.exact];
	const policy = policyOf(indicator);
	if (!policy) return [texts.nobody];
	const { rule } = policy;
	if (rule.of === 'money') {
		const told = tell(texts.money, (language) => ({
			least: formatNumber(rule.least, language),
			share: formatPercent(mostOfOne, language, { decimals: 0 })
		}));
		return [told, texts.complement];
	}
	const first =
		indicator.kind === 'ratio' && rule.terms !== 'numerator' ? texts.rates : texts.counts;
	const told = [first, ...(rule.band ? [texts.band] : [])].map((text) =>
		tell(text, (language) => ({
			most: formatNumber(leastPersons - 1, language),
			least: formatNumber(leastDenominator, language)
		}))
	);
	return [...told, texts.complement];
}
