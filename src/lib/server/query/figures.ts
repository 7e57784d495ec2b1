import type { DimensionId } from '../dimensions/dimension.ts';
import type { Answer, AnswerRow } from './answer.ts';
import type { Cell } from './cells.ts';
import type { Split } from './spine.ts';

/** An answer before it is put into words: a row for each split in each period, kept in columns. */
export interface Figures {
	readonly about: Omit<Answer, 'rows'>;
	/** Names of the periods. */
	readonly periods: readonly string[];
	/** Whether rows say their period. */
	readonly timed: boolean;
	readonly by: readonly DimensionId[];
	readonly splits: readonly Split[];
	/** Value, numerator, denominator and what the value is compared with, of each row; NaN for none. */
	readonly numbers: Float64Array;
	/** What is said beside the value of each row, by its place in `remarks`. */
	readonly remarks: Uint8Array;
}

export const remarks: readonly Pick<AnswerRow, 'flag' | 'band'>[] = [
	{ flag: null },
	{ flag: 'missing' },
	{ flag: 'provisional' },
	{ flag: 'not-applicable' },
	{ flag: 'withheld' },
	{ flag: 'withheld', band: '1–4' }
];

/** Puts a figure, and what it is compared with, in its row. */
export function setFigure(
	{ numbers, remarks: said }: Figures,
	row: number,
	{ value, numerator, denominator, flag, band }: Cell,
	compare: number | null
): void {
	const place = row * 4;
	numbers[place] = value ?? NaN;
	numbers[place + 1] = numerator ?? NaN;
	numbers[place + 2] = denominator ?? NaN;
	numbers[place + 3] = compare ?? NaN;
	if (flag !== null) said[row] = remarks.findIndex((one) => one.flag === flag && one.band === band);
}

/** The answer in words. */
export function answerOf({ about, ...figures }: Figures): Answer {
	const { periods, timed, by, splits, numbers, remarks: said } = figures;
	const number = (place: number) => {
		const found = numbers[place]!;
		return Number.isNaN(found) ? null : found;
	};
	const rows = periods.flatMap((period, index) => {
		return splits.map((split, inPeriod) => {
			const row = index * splits.length + inPeriod;
			const place = row * 4;
			const { flag, band } = remarks[said[row]!]!;
			const named: Pick<AnswerRow, 'period' | DimensionId> = timed ? { period } : {};
			for (const [at, id] of by.entries()) named[id] = split[at];
			return Object.assign(named, {
				value: number(place),
				numerator: number(place + 1),
				denominator: number(place + 2),
				flag,
				compare: number(place + 3),
				...(band ? { band } : {})
			});
		});
	});
	return { ...about, rows };
}
