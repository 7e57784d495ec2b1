import type { Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import { storedColumns } from '../store/staging.ts';
import { nameOf } from './scopes.ts';

const advice: Text = {
	ar: 'تحققوا من الملف؛ وإن كان صحيحا فأضيفوا --accept-changes.',
	fr: "Vérifiez le fichier ; s'il est juste, ajoutez --accept-changes.",
	en: 'Check the file; if it is right, add --accept-changes.'
};

function number(value: number, language: keyof Text): string {
	const locale = { ar: 'ar-MA-u-nu-latn', fr: 'fr-FR', en: 'en-GB' }[language];
	return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/** A sentence about a dataset, or one period of it, with the advice that goes with every guard. */
function about(
	{ title }: Dataset,
	part: string,
	say: (language: keyof Text, digits: (value: number) => string) => string
): Text {
	const sentence = (language: keyof Text, open: string, close: string) => {
		const said = say(language, (value) => number(value, language));
		const period = part === '' ? '' : ` ${nameOf(part)}`;
		return `${open}${title[language]}${close}${period}${language === 'fr' ? ' :' : ':'} ${said} ${advice[language]}`;
	};
	return {
		ar: sentence('ar', '«', '»'),
		fr: sentence('fr', '« ', ' »'),
		en: sentence('en', '"', '"')
	};
}

export function fewerRows(dataset: Dataset, part: string, was: number, now: number): Text {
	return about(dataset, part, (language, digits) => {
		const [a, b] = [digits(was), digits(now)];
		return {
			ar: `سيعوض هذا الملف ${a} من الأسطر السارية بـ ${b} فقط.`,
			fr: `ce fichier remplacerait ${a} lignes en vigueur par ${b}.`,
			en: `this file would replace ${a} rows in force by ${b}.`
		}[language];
	});
}

export function otherKeys(dataset: Dataset, part: string, was: number, gone: number): Text {
	return about(dataset, part, (language, digits) => {
		const [a, b] = [digits(was), digits(gone)];
		return {
			ar: `${b} من أصل ${a} من المعرفات السارية غير موجودة في هذا الملف.`,
			fr: `${b} des ${a} identifiants en vigueur ne sont pas dans ce fichier.`,
			en: `${b} of the ${a} keys in force are not in this file.`
		}[language];
	});
}

function headerOf(dataset: Dataset, name: string, language: keyof Text): string {
	const from = storedColumns(dataset).find(({ id }) => id === name)?.from ?? name;
	return dataset.columns[from]?.header[language] ?? name;
}

type Change = readonly [was: number, now: number];

export function emptier(dataset: Dataset, part: string, name: string, [was, now]: Change): Text {
	return about(dataset, part, (language, digits) => {
		const [header, a, b] = [headerOf(dataset, name, language), digits(was), digits(now)];
		return {
			ar: `العمود «${header}» كانت فيه ${a} من القيم ولم تبق إلا ${b}.`,
			fr: `la colonne « ${header} » avait ${a} valeurs, elle n'en aurait plus que ${b}.`,
			en: `the column "${header}" had ${a} values and would have ${b}.`
		}[language];
	});
}

export function smallerSum(dataset: Dataset, part: string, name: string, [was, now]: Change): Text {
	return about(dataset, part, (language, digits) => {
		const [header, a, b] = [headerOf(dataset, name, language), digits(was), digits(now)];
		return {
			ar: `مجموع «${header}» سينتقل من ${a} إلى ${b}.`,
			fr: `le total de « ${header} » passerait de ${a} à ${b}.`,
			en: `the sum of "${header}" would go from ${a} to ${b}.`
		}[language];
	});
}

export function columnGone(dataset: Dataset, name: string): Text {
	return about(dataset, '', (language) => {
		const header = headerOf(dataset, name, language);
		return {
			ar: `العمود «${header}» كان في الملف السابق ولا يوجد في هذا الملف.`,
			fr: `la colonne « ${header} », présente dans le fichier précédent, manque ici.`,
			en: `the column "${header}", which the file before had, is missing here.`
		}[language];
	});
}

export function nobodyKnown(dataset: Dataset, persons: number): Text {
	return about(dataset, '', (language, digits) => {
		const count = digits(persons);
		return {
			ar: `لا يوجد أي من أشخاص هذا الملف (${count}) في السجل الساري.`,
			fr: `aucune des personnes de ce fichier (${count}) n'est dans le registre en vigueur.`,
			en: `none of the persons in this file (${count}) is in the register in force.`
		}[language];
	});
}
