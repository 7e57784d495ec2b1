import { matchingKey } from '../contract/matching.ts';
import { monthNumber, fullYear } from '../check/dates.ts';

/** What the name of a file says of its date. */
export interface NameDates {
	/** ISO: the day that the name gives, else the last day of its month, quarter or year. */
	readonly date: string | null;
	/** False for a year alone, which orders files but dates nothing. */
	readonly isExact: boolean;
	/** First days of the months that it names without a day, earliest first. */
	readonly months: readonly string[];
}

type Precision = 'day' | 'month' | 'quarter' | 'year';
interface Found {
	readonly precision: Precision;
	readonly date: string;
}

const y4 = String.raw`(?<y4>(?:19|20)\d\d)`;
const y2 = String.raw`(?<y2>\d\d)`;
const mm = String.raw`(?<m>0[1-9]|1[0-2])`;
const m = String.raw`(?<m>0?[1-9]|1[0-2])`;
const dd = String.raw`(?<d>0[1-9]|[12]\d|3[01])`;
const d = String.raw`(?<d>0?[1-9]|[12]\d|3[01])`;
const clock = String.raw`(?: ?t? ?\d{4}(?:\d\d)?)?`;
const word = String.raw`(?<w>[\p{L}][\p{L}\p{M}]+)`;
const first = String.raw`(?<one>1|1 ?er|premier|الاول)`;
const second = String.raw`(?<two>2|2 ?(?:nd|d|e|eme)|second|deuxieme|الثاني)`;
const third = String.raw`(?<three>3|3 ?(?:e|eme)|troisieme|الثالث)`;
const fourth = String.raw`(?<four>4|4 ?(?:e|eme)|quatrieme|الرابع)`;
const nth = `(?:${first}|${second}|${third}|${fourth})`;
const half = String.raw`(?<half>s|semestre|الاسدس|السداسي|النصف)`;
const part = String.raw`(?:${half}|t|q|trim|trimestre|الفصل|الربع)`;

/** Ways in which offices write dates in names, the most telling first; a name is spelt as `matchingKey` does, digits apart from letters. */
const forms: readonly [Precision, string][] = [
	['day', `${y4}${mm}${dd}${clock}`],
	['day', `${y4} ${m} ${d}`],
	['day', `${d} ${m} ${y4}`],
	['day', `${dd}${mm}${y4}`],
	['day', `${d} (?:er )?${word} ${y4}`],
	['day', `${word} ${d} ${y4}`],
	['day', `${d} (?:er )?${word} ${y2}`],
	['day', `${dd} ${m} ${y2}`],
	['day', `${y2} ${mm} ${dd}`],
	['quarter', `${part} ?${nth} ${y4}`],
	['quarter', `${y4} ${part} ?${nth}`],
	['quarter', `${nth} ${part} ${y4}`],
	['month', `${word} ${y4}`],
	['month', `${y4} ${word}`],
	['month', `${y4} ?(?:m )?${mm}`],
	['month', `${mm} ?${y4}`],
	['month', `${word} ${y2}`],
	['year', y4]
];
const patterns = forms.map(
	([precision, form]) =>
		[precision, new RegExp(String.raw`(?<![\p{L}\d])${form}(?![\p{L}\d])`, 'gu')] as const
);

const range = new RegExp(
	String.raw`(\p{L}+) (?:(?:a|au|et|to|الي) )?(?:و(?=\p{L}{3}))?(\p{L}+) ((?:19|20)\d\d)(?!\d)`,
	'gu'
);

/**
 * The dates that a name gives: `2025-06`, `062025`, `juin 2025`, `يونيو 2025`, `30-06-25`,
 * `20250630101500`, Arabic digits. A file's own name goes before that of its archive.
 */
export function datesInName(name: string): NameDates {
	const own = name.lastIndexOf('/');
	const found = datesIn(name.slice(own + 1));
	return found.date === null && own !== -1 ? datesIn(name.slice(0, own)) : found;
}

function datesIn(name: string): NameDates {
	const bare = name.replace(/(\.(csv|gz|txt|xlsx|zip|tsv))+$/i, '');
	// `AMO 6-2025`; after another sign a digit is a number or a version.
	const told = bare.replace(/(?<=^|[\s_(])[1-9](?=-20\d\d(?!\d))/g, '0$&');
	let text = matchingKey(told).replace(/\p{L}(?=\d)|\d(?=\p{L})/gu, '$& ');
	// Of `mai-juin 2025` and `de janvier à juin 2025` both months are of the year.
	text = text.replace(range, (match: string, first: string, last: string, year: string) =>
		monthNumber(first) && monthNumber(last) ? `${first} ${year} ${last} ${year}` : match
	);
	const all: Found[] = [];
	for (const [precision, pattern] of patterns) {
		text = text.replace(pattern, (match: string, ...rest: unknown[]) => {
			const date = endOf(rest.at(-1) as Groups);
			if (date === null) return match;
			all.push({ precision, date });
			return ' # ';
		});
	}
	const best = (['day', 'month', 'quarter', 'year'] as const)
		.map((precision) => all.filter((one) => one.precision === precision))
		.find((some) => some.length > 0);
	return {
		date: lastOf(best?.map(({ date }) => date) ?? []),
		isExact: best?.[0]?.precision !== 'year',
		months: all
			.filter(({ precision }) => precision === 'month')
			.map(({ date }) => `${date.slice(0, 8)}01`)
			.sort()
	};
}

type Groups = Partial<
	Record<'y4' | 'y2' | 'm' | 'd' | 'w' | 'half' | 'one' | 'two' | 'three' | 'four', string>
>;

function endOf({ y4, y2, m, d, w, half, ...nth }: Groups): string | null {
	const year = y4 ? Number(y4) : fullYear(y2 ?? '');
	const place = [nth.one, nth.two, nth.three, nth.four].findIndex(Boolean) + 1;
	const month = place ? place * (half ? 6 : 3) : Number(w ? monthNumber(w) : (m ?? 12));
	// `25-06-30` has its year first: nobody delivers what is of years to come.
	if (!month || month > 12 || (y2 && year > new Date().getFullYear())) return null;
	const end = new Date(Date.UTC(year, d ? month - 1 : month, d ? Number(d) : 0));
	return end.getUTCMonth() === month - 1 ? end.toISOString().slice(0, 10) : null;
}

function lastOf(dates: readonly string[]): string | null {
	return [...dates].sort().pop() ?? null;
}

/** Words that say that a file takes the place of another, later ones of it; Arabic ones without their article. */
const laterWords = [
	'corrigé corrigée correction correctif corrected rectifié rectifiée rectificatif rectif modifié modifiée révisé révisée revised màj jour updated remplace complété complétée مصحح مصححة معدل معدلة محين محينة منقح منقحة',
	'final finale définitif définitive def نهائي نهائية'
].map((words) => new Set(words.split(' ').map(matchingKey)));

/** What comes after what among files of one date: `_v2`, `corrigé`, `final`, `(1)`; to be compared place by place. */
export function versionInName(name: string): readonly number[] {
	const text = matchingKey(name.replace(/\(\d+\)|\[\d+\]/g, ''));
	const words = text.split(/[^\p{L}]+/u).map((word) => word.replace(/^ال/, ''));
	const number = /(?<![\p{L}\d])(?:v|ver|version|rev|نسخه|النسخه) ?(\d{1,2})(?!\d)/u.exec(
		text
	)?.[1];
	return [
		number ? Number(number) : words.includes('ter') ? 3 : words.includes('bis') ? 2 : 1,
		laterWords.findLastIndex((later) => words.some((word) => later.has(word))) + 1,
		Number(/[([](\d{1,2})[)\]]/.exec(name)?.[1] ?? 0)
	];
}
