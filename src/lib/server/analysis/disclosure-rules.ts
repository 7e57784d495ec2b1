import type { Text } from '$pipelines/contract/text.ts';
import type { Audience } from '$pipelines/environment.ts';

const exact: Text = {
	ar: 'استعمال داخلي: الأرقام تامة، ولا يحجب منها شيء.',
	fr: "Usage interne : les chiffres sont exacts, rien n'est masqué.",
	en: 'Internal use: figures are exact, nothing is withheld.'
};

const applied: readonly Text[] = [
	{
		ar: 'تحجب أعداد الأشخاص من 1 إلى 4، والنسب التي يقل مقامها عن 10 أو يتراوح بسطها أو تتمته بين 1 و4.',
		fr: 'Les effectifs de 1 à 4 personnes sont masqués, et les taux dont le dénominateur est sous 10 ou dont le numérateur ou son complément va de 1 à 4.',
		en: 'Counts of 1 to 4 persons are withheld, and rates whose denominator is under 10 or whose numerator or its complement is 1 to 4.'
	},
	{
		ar: 'تحجب مبالغ القروض تحت 5 مقترضين، ومبالغ الهيئات تحت 3 مساهمين أو إذا بلغت حصة أحدهم أكثر من 85%.',
		fr: "Les montants de prêts sont masqués sous 5 emprunteurs ; ceux d'entités sous 3 contributeurs ou quand l'un d'eux en fait plus de 85 %.",
		en: 'Amounts of loans are withheld under 5 borrowers; those of entities under 3 contributors, or when one of them makes over 85%.'
	},
	{
		ar: 'تحجب خانات أخرى حتى لا تسترجع المحجوبة بالطرح من المجاميع.',
		fr: "D'autres cases sont masquées pour qu'aucune soustraction aux totaux ne rende celles-là.",
		en: 'Further cells are withheld so that no subtraction from totals gives those back.'
	}
];

/** What disclosure control did to an answer, in words. */
export function disclosureRules(audience: Audience): readonly Text[] {
	return audience === 'internal' ? [exact] : applied;
}
