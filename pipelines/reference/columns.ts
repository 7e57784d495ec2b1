import type { Text } from '../contract/text.ts';
import { empty, expected } from './texts.ts';

/** What cells of a column must be. */
export interface ColumnRule {
	/** Other columns must be there. */
	readonly optional?: true;
	/** Whether cells may be empty. */
	readonly blank?: true;
	/** What is wrong with a cell, if anything. */
	readonly fault?: (cell: string) => Text | null;
	/** The file whose ids cells are, or one of the lists that are known from elsewhere. */
	readonly of?: string;
}

export interface FileRule {
	readonly columns: Readonly<Record<string, ColumnRule>>;
	/** Columns that are together on one line only. */
	readonly key: readonly string[];
}

function matching(pattern: RegExp, what: Text): ColumnRule {
	return { fault: (cell) => (pattern.test(cell) ? null : expected(cell, what)) };
}

function number(least: number, most: number, pattern: RegExp, what: Text): ColumnRule {
	const bounds = {
		ar: `${what.ar} بين ${least} و ${most}`,
		fr: `${what.fr}, de ${least} à ${most}`,
		en: `${what.en}, from ${least} to ${most}`
	};
	return {
		fault(cell) {
			const value = Number(cell);
			const holds = pattern.test(cell) && value >= least && value <= most;
			return holds ? null : expected(cell, bounds);
		}
	};
}

const whole = {
	ar: 'يُنتظر عدد صحيح بالأرقام وحدها',
	fr: 'il faut un nombre entier, en chiffres seuls',
	en: 'a whole number in digits alone is expected'
};
const decimal = {
	ar: 'يُنتظر عدد بنقطة عشرية، مثل 12.5',
	fr: 'il faut un nombre à point décimal, comme 12.5',
	en: 'a number with a decimal point is expected, such as 12.5'
};
const known: ColumnRule = matching(/^[\p{L}\p{N}._-]{1,64}$/u, {
	ar: 'المعرف حروف وأرقام ونقاط وشرطات، 64 على الأكثر',
	fr: "un identifiant s'écrit en lettres, chiffres, points et tirets, 64 au plus",
	en: 'an id is letters, digits, dots and dashes, 64 at most'
});
const people = number(0, 1e9, /^\d{1,10}$/, whole);
const population = { ...people, optional: true, blank: true } as const;
const text: ColumnRule = {};
const day: ColumnRule = {
	fault: (cell) =>
		isDay(cell)
			? null
			: expected(cell, {
					ar: 'يُنتظر يوم، مثل 2024-01-31',
					fr: 'il faut un jour, comme 2024-01-31',
					en: 'a day is expected, such as 2024-01-31'
				})
};

function isDay(cell: string): boolean {
	const date = new Date(`${cell}T00:00:00Z`);
	return /^(19|20)\d\d-\d\d-\d\d$/.test(cell) && date.toJSON()?.startsWith(cell) === true;
}

function coordinate(most: number): ColumnRule {
	return {
		...number(-most, most, /^-?\d{1,3}(\.\d{1,12})?$/, decimal),
		optional: true,
		blank: true
	};
}

/** How a target is to be reached within its year: month by month alike, or by twelve shares of it. */
const path: ColumnRule = {
	optional: true,
	blank: true,
	fault: (cell) => (cell === 'even' || areShares(cell.split('|')) ? null : expected(cell, shares))
};
const shares = {
	ar: 'تُنتظر كلمة even أو اثنتا عشرة حصة مجموعها 1 أو 100، بينها |',
	fr: 'il faut even, ou douze parts dont la somme est 1 ou 100, séparées par |',
	en: 'even is expected, or twelve shares that sum to 1 or 100, with | between them'
};

function areShares(cells: readonly string[]): boolean {
	if (cells.length !== 12 || !cells.every((cell) => /^\d{1,3}(\.\d{1,12})?$/.test(cell.trim()))) {
		return false;
	}
	const sum = cells.reduce((total, cell) => total + Number(cell), 0);
	return Math.abs(sum - 1) < 0.005 || Math.abs(sum - 100) < 0.5;
}

const names = { name_ar: text, name_fr: text, name_en: text };
const places = {
	...names,
	population,
	population_urban: population,
	population_rural: population,
	population_2014: population
};

/** The files of `data/reference`; each may have further columns. */
export const files = {
	provinces: {
		columns: {
			id: matching(/^\d\d\.\d{3}$/, {
				ar: 'رمز الإقليم يُكتب مثل 03.231',
				fr: "le code d'une province s'écrit comme 03.231",
				en: 'the code of a province reads like 03.231'
			}),
			...places,
			latitude: coordinate(90),
			longitude: coordinate(180)
		},
		key: ['id']
	},
	communes: {
		columns: {
			id: matching(/^\d{9}$/, {
				ar: 'رمز الجماعة تسعة أرقام',
				fr: "le code d'une commune a neuf chiffres",
				en: 'the code of a commune has nine digits'
			}),
			province: { of: 'provinces' },
			...places
		},
		key: ['id']
	},
	branches: { columns: { id: known, category: { of: 'categories' }, ...names }, key: ['id'] },
	categories: { columns: { id: known, ...names }, key: ['id'] },
	committees: { columns: { id: known, ...names }, key: ['id'] },
	targets: {
		columns: {
			indicator: { of: 'indicators' },
			year: number(1900, 2099, /^\d{4}$/, whole),
			province: { of: 'provinces', blank: true },
			target: number(-1e12, 1e12, /^-?\d{1,13}(\.\d{1,12})?$/, decimal),
			path
		},
		key: ['indicator', 'year', 'province']
	},
	annotations: {
		columns: {
			from: day,
			to: { ...day, blank: true },
			indicator: { of: 'indicators', blank: true },
			theme: { of: 'themes' },
			text_ar: text,
			text_fr: text,
			text_en: text
		},
		key: []
	},
	settings: {
		columns: {
			setting: matching(/^quorum$/, {
				ar: 'الإعداد المعروف هو quorum',
				fr: 'le réglage connu est quorum',
				en: 'the setting that there is: quorum'
			}),
			value: number(0, 0.999, /^0(\.\d{1,12})?$/, {
				ar: 'يُنتظر جزء من الأعضاء المزاولين بنقطة عشرية، مثل 0.5، يجب أن يتجاوزه الحضور،',
				fr: 'il faut la part des membres en exercice que les présents doivent dépasser, comme 0.5',
				en: 'the share of members in office that those present must exceed is expected, such as 0.5'
			})
		},
		key: ['setting']
	},
	aliases: { columns: { list: { of: 'lists' }, spelling: text, id: text }, key: [] }
} as const satisfies Readonly<Record<string, FileRule>>;

export type ReferenceFile = keyof typeof files;

/** What is wrong with a cell by itself. */
export function faultOfCell({ blank, fault }: ColumnRule, cell: string): Text | null {
	if (cell === '') return blank ? null : empty;
	return fault?.(cell) ?? null;
}
