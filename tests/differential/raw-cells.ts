import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { CodeList, Column, ReferenceList } from '../../pipelines/contract/columns.ts';

/** A cell as it is counted: text, number, ISO day, or null where nothing is said. */
export type Value = string | number | boolean | null;

/** A cell that its column does not take. */
export class BadCell extends Error {}

const missingMarks = new Set(['', '-', '--', '/', '.', '****', 'nd', 'n/a', 'aucun', 'غير متوفر']);

/** Case, accents, tatweel and spaces do not tell names apart. */
export function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\u0300-\u036f\u0640\u064b-\u0655\ufeff]/g, '')
		.replace(/[\s\u00a0\u202f]+/g, ' ')
		.trim()
		.toLowerCase();
}

/** The rows of a file of `data/reference`. */
export function referenceRows(name: string): Record<string, string>[] {
	const text = readFileSync(
		join(import.meta.dirname, '../../data/reference', `${name}.csv`),
		'utf8'
	);
	return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const places = new Map<string, ReadonlyMap<string, string>>();

/** Ids by every spelling; communes of one name in two provinces are told apart by the province. */
function spellingsOf(list: ReferenceList): ReadonlyMap<string, string> {
	const known = places.get(list);
	if (known) return known;
	const ids = new Map<string, string>();
	for (const { id = '', name_ar = '', name_fr = '', name_en = '', province } of referenceRows(
		list
	)) {
		for (const name of [id, name_ar, name_fr, name_en]) {
			ids.set(plain(name), id);
			if (province) ids.set(`${province} ${plain(name)}`, id);
		}
	}
	for (const alias of referenceRows('aliases')) {
		if (alias.list === list) ids.set(plain(alias.spelling ?? ''), alias.id ?? '');
	}
	places.set(list, ids);
	return ids;
}

function codeOf(codes: CodeList, text: string): string {
	for (const [code, { ar, fr, en, also = [] }] of Object.entries(codes)) {
		if ([code, ar, fr, en, ...also].some((label) => plain(label) === plain(text))) return code;
	}
	throw new BadCell(`unknown code ${text}`);
}

/** The days of these exports are written `26/06/2025` or `2025-06-26`. */
function dayOf(text: string): string {
	const iso = text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
	const date = new Date(`${iso}T00:00:00Z`);
	if (
		!/^\d{4}-\d{2}-\d{2}$/.test(iso) ||
		Number.isNaN(date.getTime()) ||
		!date.toISOString().startsWith(iso)
	) {
		throw new BadCell(`no day: ${text}`);
	}
	return iso;
}

const monthNames = [
	'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
	'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'
].map((names) => names.split(' ').map(plain));

/** `06/2025`, `2025-06`, `juin 2025` or `يونيو 2025`; by its first day. */
function monthOf(text: string): string {
	const [, name = '', named = ''] = /^(\p{L}+) (\d{4})$/u.exec(plain(text)) ?? [];
	const place = Math.max(...monthNames.map((names) => names.indexOf(name)));
	if (place >= 0) return dayOf(`01/${String(place + 1).padStart(2, '0')}/${named}`);
	const [, month, year] = /^(\d{2})\/(\d{4})$/.exec(text) ?? [];
	const [, isoYear = year, isoMonth = month] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
	return dayOf(`01/${isoMonth}/${isoYear}`);
}

/** Spaces between thousands, a comma or a point before decimals. */
function numberOf(text: string, negative: boolean): number {
	const digits = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
	if (!/^-?\d+(\.\d+)?$/.test(digits)) throw new BadCell(`no number: ${text}`);
	if (!negative && Number(digits) < 0) throw new BadCell(`negative: ${text}`);
	return Number(digits);
}

/** @throws BadCell when the column does not take the text. */
export function castCell(column: Column, written: string, province: Value): Value {
	const text = written.trim();
	if (/^#(REF|N\/A|VALUE|NAME|DIV\/0)|^\d,\d+E\+\d+$/.test(text)) {
		throw new BadCell(`of a spreadsheet: ${text}`);
	}
	if (missingMarks.has(plain(text))) {
		if (column.required) throw new BadCell('missing');
		return null;
	}
	switch (column.type) {
		case 'text':
		case 'list':
			return text.replace(/\s+/g, ' ');
		case 'date':
			return dayOf(text);
		case 'month':
			return monthOf(text);
		case 'training_year': {
			const [, first, second] = /^(\d{4})\/(\d{4})$/.exec(text) ?? [];
			if (Number(second) !== Number(first) + 1) throw new BadCell(`no training year: ${text}`);
			return Number(first);
		}
		case 'integer':
		case 'decimal':
			return numberOf(text, (column.least ?? 0) < 0);
		case 'boolean':
			return ['oui', 'o', 'vrai', '1', 'نعم', 'true'].includes(plain(text))
				? true
				: ['non', 'n', 'faux', '0', 'لا', 'false'].includes(plain(text))
					? false
					: numberOf('x', false) > 0;
		case 'code':
			return codeOf(column.codes, text);
		case 'reference': {
			const ids = spellingsOf(column.list);
			const id = ids.get(`${String(province)} ${plain(text)}`) ?? ids.get(plain(text));
			if (id === undefined) throw new BadCell(`unknown place: ${text}`);
			return id;
		}
	}
}
