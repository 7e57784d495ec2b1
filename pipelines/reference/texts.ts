import type { Text } from '../contract/text.ts';

/** What is said of a reference file, a line or a cell of it, after its place. */

export function absent(folders: readonly string[]): Text {
	return {
		ar: `الملف غير موجود في ${folders.join(' ولا في ')}: أعيدوه إلى مكانه.`,
		fr: `le fichier n'est pas dans ${folders.join(' ni dans ')} : remettez-le.`,
		en: `the file is not in ${folders.join(' nor in ')}: put it back.`
	};
}

export function tooLarge(megabytes: number): Text {
	return {
		ar: `الملف أكبر من ${megabytes} ميغابايت؛ ليس هذا ملفا مرجعيا: تحققوا منه.`,
		fr: `le fichier dépasse ${megabytes} Mo ; ce n'est pas un fichier de référence : vérifiez-le.`,
		en: `the file is above ${megabytes} MB; this is no reference file: look at it.`
	};
}

export const notCsv: Text = {
	ar: 'هذا مصنف أو ملف بترميز UTF-16 وليس ملف CSV بترميز UTF-8: احفظوه بصيغة «CSV UTF-8».',
	fr: "ceci est un classeur ou de l'UTF-16, pas un CSV en UTF-8 : enregistrez-le en « CSV UTF-8 ».",
	en: 'this is a workbook or UTF-16, not a CSV file in UTF-8: save it as “CSV UTF-8”.'
};

export const lostLetters: Text = {
	ar: 'حروف ضائعة: لم يُحفظ الملف بترميز UTF-8. صححوا الخلية واحفظوه بصيغة «CSV UTF-8».',
	fr: "des lettres sont perdues : le fichier n'est pas enregistré en UTF-8. Corrigez la cellule et enregistrez-le en « CSV UTF-8 ».",
	en: 'letters are lost: the file was not saved as UTF-8. Mend the cell and save it as “CSV UTF-8”.'
};

export const controlCharacters: Text = {
	ar: 'رموز تحكم غير مرئية: أعيدوا كتابة الخلية.',
	fr: 'caractères de commande invisibles : récrivez la cellule.',
	en: 'invisible control characters: write the cell again.'
};

export function tooLong(most: number): Text {
	return {
		ar: `النص أطول من ${most} حرف: اختصروه.`,
		fr: `texte de plus de ${most} caractères : raccourcissez-le.`,
		en: `a text of more than ${most} characters: shorten it.`
	};
}

export function missingColumns(columns: readonly string[], all: readonly string[]): Text {
	return {
		ar: `أعمدة ناقصة: ${columns.join(', ')}. يُنتظر: ${all.join(',')}، مفصولة بفواصل.`,
		fr: `colonnes absentes : ${columns.join(', ')}. Attendu : ${all.join(',')}, séparées par des virgules.`,
		en: `missing columns: ${columns.join(', ')}. Expected: ${all.join(',')}, separated by commas.`
	};
}

export const repeatedColumn: Text = {
	ar: 'العمود مكرر: احتفظوا بواحد.',
	fr: "la colonne est là deux fois : n'en gardez qu'une.",
	en: 'the column is there twice: keep one.'
};

export function cellCount(cells: number, width: number): Text {
	return {
		ar: `عدد الخلايا ${cells} وأعمدة العنوان ${width}: تحققوا من الفواصل وعلامات الاقتباس.`,
		fr: `${cells} cellules, l'en-tête en a ${width} : vérifiez les virgules et les guillemets.`,
		en: `${cells} cells, the header has ${width}: look at commas and quotes.`
	};
}

export const badQuotes: Text = {
	ar: 'علامة اقتباس (") مفتوحة أو في غير محلها: صححوها.',
	fr: 'un guillemet (") n\'est pas fermé ou est mal placé : corrigez-le.',
	en: 'a quote (") is not closed or is out of place: mend it.'
};

export const empty: Text = {
	ar: 'الخلية فارغة: املؤوها.',
	fr: 'la cellule est vide : remplissez-la.',
	en: 'the cell is empty: fill it.'
};

export function expected(cell: string, what: Text): Text {
	const said = cell.length > 60 ? `${cell.slice(0, 60)}…` : cell;
	return {
		ar: `«${said}»: ${what.ar}.`,
		fr: `« ${said} » : ${what.fr}.`,
		en: `"${said}": ${what.en}.`
	};
}

export function unknownMember(cell: string, where: Text, near: readonly string[]): Text {
	const [first] = near;
	return expected(cell, {
		ar: `غير موجود في ${where.ar}${first ? `؛ هل المقصود «${first}»؟` : ''}`,
		fr: `n'est pas dans ${where.fr}${first ? ` ; est-ce « ${first} » ?` : ''}`,
		en: `is not in ${where.en}${first ? `; is it "${first}"?` : ''}`
	});
}

export function repeated(line: number): Text {
	return {
		ar: `يكرر السطر ${line}: احتفظوا بواحد منهما.`,
		fr: `répète la ligne ${line} : n'en gardez qu'une.`,
		en: `repeats line ${line}: keep one of them.`
	};
}

export function stillUsed(id: string, rows: number, dataset: Text): Text {
	return {
		ar: `لا سطر بالمعرف «${id}»، وقد نُشرت أسطر تذكره (${rows} في «${dataset.ar}»): أعيدوا سطره.`,
		fr: `aucune ligne n'a l'identifiant « ${id} », que des lignes publiées emploient (${rows} dans « ${dataset.fr} ») : remettez la sienne.`,
		en: `no line has the id "${id}", which published rows use (${rows} in "${dataset.en}"): put its line back.`
	};
}
