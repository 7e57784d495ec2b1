import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import { latinDigits } from './cells.ts';
import { readDate, type DateOrder, type DateShape } from './dates.ts';

/** What dates a file beside its rows. */
export interface FileDates {
	/** The date that the command line or the file's name gives, ISO. */
	readonly declared: string | null;
	readonly today: string;
}

/** What a column says of its dates; columns of which there is nothing to say are left out. */
export type DateShapes = Readonly<Record<string, DateShape>>;

const numeric = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})(?!\d)/;
const serial = /^\d{5}(?:[.,]\d+)?$/;

/** A column whose values so nearly all agree is decided by them, and the others are faults. */
const nearlyAll = 0.9;

/** Decides for each column of dates, and not for each cell, which of two readings is meant. */
export function dateShapes(
	dataset: Dataset,
	columns: readonly (string | null)[],
	rows: readonly (readonly string[])[],
	dates: FileDates
): DateShapes {
	const shapes: Record<string, DateShape> = {};
	for (const [name, column] of Object.entries(dataset.columns)) {
		const place = columns.indexOf(name);
		if (place === -1 || (column.type !== 'date' && column.type !== 'month')) continue;
		const cells = rows.map((row) => latinDigits(row[place] ?? '').trim());
		// Other dates of a file may be of any month; these are what it is about.
		const month = name === dataset.time ? (dates.declared?.slice(0, 7) ?? null) : null;
		const shape = shapeOf(column, cells, month, dates.today);
		if (Object.keys(shape).length) shapes[name] = shape;
	}
	return shapes;
}

function shapeOf(
	column: Column,
	cells: readonly string[],
	month: string | null,
	today: string
): DateShape {
	const between = 'between' in column ? column.between : undefined;
	const order = orderOf(cells, between, month);
	const epoch = epochOf(cells, between, month);
	const isYearUnsure = yearDoubt(cells, today);
	return {
		...(order === 'day-first' ? {} : { order }),
		...(epoch === 1900 ? {} : { epoch }),
		...(isYearUnsure ? { isYearUnsure } : {})
	};
}

/** Pure: day first, as offices write, unless the values, the window or the month of the file say otherwise. */
export function orderOf(
	cells: readonly string[],
	between: DateShape['between'],
	month: string | null
): DateOrder {
	const found = { dayFirst: 0, monthFirst: 0 };
	const either: string[] = [];
	for (const cell of cells) {
		const [text, first, second] = numeric.exec(cell) ?? [];
		if (text === undefined || first === second) continue;
		if (Number(first) > 12) found.dayFirst++;
		else if (Number(second) > 12) found.monthFirst++;
		else either.push(text);
	}
	const { dayFirst, monthFirst } = found;
	if (dayFirst > 0 && monthFirst > 0) {
		const share = dayFirst / (dayFirst + monthFirst);
		if (share >= nearlyAll) return 'day-first';
		return share <= 1 - nearlyAll ? 'month-first' : 'unknown';
	}
	if (dayFirst > 0 || (monthFirst === 0 && either.length === 0)) return 'day-first';
	// Of real days two in three are above 12.
	if (monthFirst > either.length) return 'month-first';
	const countIn = (order: DateOrder, isIn: (value: string) => boolean) =>
		either.filter((cell) => isIn(readDate(cell, { order, between }).value ?? '')).length;
	const ways = [(value: string) => value !== '', (value: string) => value.startsWith(month ?? '-')];
	for (const isIn of ways) {
		const [days, months] = [countIn('day-first', isIn), countIn('month-first', isIn)];
		if (months >= either.length * nearlyAll && days * 2 < either.length) return 'month-first';
		if (days >= either.length * nearlyAll && months * 2 < either.length) return 'day-first';
	}
	return monthFirst > 0 ? 'unknown' : 'day-first';
}

function epochOf(
	cells: readonly string[],
	between: DateShape['between'],
	month: string | null
): 1900 | 1904 {
	const days = cells.filter((cell) => serial.test(cell));
	const countIn = (epoch: 1900 | 1904, start: string) =>
		days.filter((cell) => readDate(cell, { epoch, between }).value?.startsWith(start)).length;
	if (days.length === 0) return 1900;
	const isLater = [month ?? '-', ''].some(
		(start) =>
			countIn(1904, start) >= days.length * nearlyAll && countIn(1900, start) * 2 < days.length
	);
	return isLater ? 1904 : 1900;
}

/** Tells the cells in which the year may come first, `25/06/01`; null where others show that it comes last. */
function yearDoubt(cells: readonly string[], today: string): DateShape['isYearUnsure'] | null {
	const year = Number(today.slice(2, 4));
	const isUnsure = (first: string, last: string) =>
		Number(first) > year - 4 && Number(first) <= year && Number(last) <= 31;
	const short = cells.flatMap((cell) => {
		const [, first = '', , last = ''] = numeric.exec(cell) ?? [];
		return last.length === 2 ? [{ first, last }] : [];
	});
	const isSure = short.some(({ first, last }) => Number(last) > 31 || Number(first) > year);
	return !isSure && short.some(({ first, last }) => isUnsure(first, last)) ? isUnsure : null;
}
