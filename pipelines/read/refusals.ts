import type { Text } from '../contract/text.ts';

/** What is said of files that cannot be read: the line, what is wrong there, what to do. */

export function badQuote(line: number): Text {
	return {
		ar: `السطر ${line}: علامة اقتباس (") مفتوحة أو في غير محلها. صححوها ثم أعيدوا التحميل.`,
		fr: `ligne ${line} : un guillemet (") n'est pas fermé ou est mal placé. Corrigez-le puis rechargez.`,
		en: `line ${line}: a quote (") is not closed or is out of place. Mend it and load the file again.`
	};
}

export const changedWhileRead: Text = {
	ar: 'تغير الملف أثناء قراءته. انتظروا حتى تكتمل كتابته ثم أعيدوا التحميل.',
	fr: "le fichier a changé pendant sa lecture. Attendez qu'il soit complet puis rechargez-le.",
	en: 'the file changed while it was read. Wait until it is complete and load it again.'
};

export function longRecord(line: number): Text {
	return {
		ar: `السطر ${line}: سطر أطول من أربعة ملايين حرف؛ الملف ليس جدولا. أعيدوا استخراجه.`,
		fr: `ligne ${line} : une ligne de plus de quatre millions de caractères ; ce n'est pas un tableau. Exportez-le de nouveau.`,
		en: `line ${line}: a row of more than four million characters; this is no table. Export it again.`
	};
}

/** In a file of commas a header that is made longer would hide that decimal commas cut numbers in two. */
export function headerTooShort(line: number, width: number, delimiter: string): Text {
	const advice =
		delimiter === ','
			? {
					ar: 'على الأرجح أن فواصل عشرية بلا علامات اقتباس تقسم الأعداد: احفظوا الملف من الجدول الإلكتروني بصيغة CSV بالفاصلة المنقوطة، دون تغيير العنوان.',
					fr: "Sans doute des virgules décimales sans guillemets coupent-elles des nombres : enregistrez-le depuis le tableur en CSV à points-virgules, sans toucher à l'en-tête.",
					en: 'Decimal commas without quotes probably cut numbers in two: save it from the spreadsheet as CSV with semicolons, and leave the header alone.'
				}
			: { ar: 'أكملوا العنوان.', fr: "Complétez l'en-tête.", en: 'Complete the header.' };
	return {
		ar: `السطر ${line}: للعنوان ${width} أعمدة ومعظم الأسطر أطول منه؛ قد تكون الأعمدة منزاحة. ${advice.ar}`,
		fr: `ligne ${line} : l'en-tête a ${width} colonnes et la plupart des lignes en ont davantage ; les colonnes seraient décalées. ${advice.fr}`,
		en: `line ${line}: the header has ${width} columns and most rows have more; columns would be shifted. ${advice.en}`
	};
}

export function otherHeader(line: number): Text {
	return {
		ar: `السطر ${line}: عناوين أخرى بأعمدة مختلفة؛ ملفان في ملف واحد. افصلوهما ثم أعيدوا التحميل.`,
		fr: `ligne ${line} : un autre en-tête, avec d'autres colonnes ; deux fichiers en un. Séparez-les puis rechargez.`,
		en: `line ${line}: another header, of other columns; two files in one. Part them and load them again.`
	};
}

export function undecodable(encoding: string, line: number): Text {
	return {
		ar: `السطر ${line}: بايتات لا معنى لها بترميز ${encoding}. أعيدوا استخراج الملف أو حددوا الترميز بـ --encoding.`,
		fr: `ligne ${line} : octets qui ne sont pas du ${encoding}. Exportez de nouveau, ou précisez --encoding.`,
		en: `line ${line}: bytes that are not ${encoding}. Export the file again, or say --encoding.`
	};
}

export const badArchive: Text = {
	ar: 'الأرشيف تالف أو محمي بكلمة سر. أعيدوا ضغط ملفات CSV دون كلمة سر.',
	fr: "l'archive est endommagée ou protégée par un mot de passe. Compressez de nouveau les CSV, sans mot de passe.",
	en: 'the archive is damaged or locked by a password. Pack the CSV files again, without one.'
};

export const archiveTooLarge: Text = {
	ar: 'محتوى الأرشيف أكبر بكثير مما يمكن لجداول أن تكونه. ضعوا ملفات CSV كما هي.',
	fr: "le contenu de l'archive dépasse de loin ce que des tableaux peuvent faire. Déposez les CSV tels quels.",
	en: 'what is in the archive is far larger than tables could be. Put the CSV files as they are.'
};

export const emptyArchive: Text = {
	ar: 'لا يوجد أي ملف CSV في الأرشيف.',
	fr: "il n'y a aucun fichier CSV dans l'archive.",
	en: 'there is no CSV file in the archive.'
};

export const emptyFile: Text = {
	ar: 'السطر 1: الملف فارغ. أعيدوا استخراجه من المصدر.',
	fr: 'ligne 1 : le fichier est vide. Exportez-le de nouveau.',
	en: 'line 1: the file is empty. Export it again.'
};

export const unreadableEncoding: Text = {
	ar: 'السطر 1: ترميز الملف غير مقروء (ليس UTF-8 ولا UTF-16 ولا ترميزا عربيا أو فرنسيا معروفا). أعيدوا حفظه بصيغة CSV UTF-8.',
	fr: "ligne 1 : l'encodage du fichier est illisible (ni UTF-8, ni UTF-16, ni un encodage arabe ou français connu). Enregistrez-le en CSV UTF-8.",
	en: 'line 1: the encoding cannot be read (not UTF-8, UTF-16, or one for Arabic or French that is known). Save it as CSV UTF-8.'
};

export function damagedUtf8(line: number): Text {
	return {
		ar: `السطر ${line}: بايتات ليست UTF-8 في ملف بترميز UTF-8. أعيدوا استخراجه.`,
		fr: `ligne ${line} : octets invalides dans un fichier UTF-8. Exportez-le de nouveau.`,
		en: `line ${line}: bytes that are not UTF-8 in a UTF-8 file. Export it again.`
	};
}
