/** Words, in lower case, that stand where a name would in a row which sums others up; a pattern for DuckDB. */
export const totalWords = [
	String.raw`((sous|s/s)[-. ]*)?tota(l|ux)([ :,.(-].{0,60})?`,
	String.raw`s ?[/.] ?t(otal)?([ :,.(-].{0,60})?`,
	String.raw`(grand|sub)[- ]?total([ :].{0,60})?`,
	String.raw`t\s+o\s+t\s+a\s+l.{0,40}`,
	String.raw`(cumul|cumulé|somme|récapitulatif|récapitulation)([ :,(-].{0,60})?`,
	// An "Ensemble artisanal" is a place.
	String.raw`ensemble([ :,(-]+(du |de |des |d').{0,60})?`,
	String.raw`tou(te)?s( les)? [^\d]{0,40}`,
	String.raw`(le )?(maroc|royaume|pays|national|niveau national|général)( du maroc| entier)?`,
	String.raw`(ال)?(مجموع|مجموعة|حاصل|حصيلة)([ :].{0,60})?`,
	String.raw`(ال)?[إا]جمالي([ :].{0,60})?`,
	String.raw`(جميع|كافة|كل) .{1,40}`,
	String.raw`(المغرب|المملكة( المغربية)?|وطني|الوطني)`
]
	.map((words) => String.raw`\s*${words}\s*:?\s*`)
	.join('|');

/** The rule of a key that is such a word, until it is known whether its row is a total. */
export const totalLabel = 'total-label';
