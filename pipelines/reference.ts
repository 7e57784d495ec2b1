import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ReferenceList } from './contract/columns.ts';

export type ReferenceRow = Readonly<Record<string, string>>;

/** The files of `data/reference` as people maintain them. */
export interface Reference {
	readonly provinces: readonly ReferenceRow[];
	readonly communes: readonly ReferenceRow[];
	readonly branches: readonly ReferenceRow[];
	readonly categories: readonly ReferenceRow[];
	readonly committees: readonly ReferenceRow[];
	readonly targets: readonly ReferenceRow[];
	readonly annotations: readonly ReferenceRow[];
	readonly aliases: readonly ReferenceRow[];
}

/** The columns of each file; a file may have more. */
const files = {
	provinces: ['id', 'name_ar', 'name_fr', 'name_en'],
	communes: ['id', 'province', 'name_ar', 'name_fr', 'name_en'],
	branches: ['id', 'category', 'name_ar', 'name_fr', 'name_en'],
	categories: ['id', 'name_ar', 'name_fr', 'name_en'],
	committees: ['id', 'name_ar', 'name_fr', 'name_en'],
	targets: ['indicator', 'year', 'province', 'target'],
	annotations: ['from', 'to', 'indicator', 'theme', 'text_ar', 'text_fr', 'text_en'],
	aliases: ['list', 'spelling', 'id']
} as const;

export class ReferenceError extends Error {
	override readonly name = 'ReferenceError';
}

/**
 * Reads every reference file, each from the first of the folders that has it.
 * @throws ReferenceError naming file, line and column when one is absent or malformed.
 */
export function readReference(folders: readonly string[]): Reference {
	const read = (name: keyof typeof files) => readList(folders, name, files[name]);
	const provinces = read('provinces');
	return {
		provinces,
		communes: read('communes'),
		branches: read('branches'),
		categories: read('categories'),
		committees: read('committees'),
		targets: checkTargets(read('targets'), provinces),
		annotations: checkAnnotations(read('annotations')),
		aliases: read('aliases')
	};
}

function readList(
	folders: readonly string[],
	name: string,
	columns: readonly string[]
): ReferenceRow[] {
	const path = folders.map((folder) => join(folder, `${name}.csv`)).find(existsSync);
	if (!path) throw new ReferenceError(`${name}.csv is not in ${folders.join(' nor in ')}.`);
	const content = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
	const { data, errors, meta } = Papa.parse<Record<string, string>>(content, {
		header: true,
		skipEmptyLines: 'greedy',
		transformHeader: (header) => header.trim(),
		transform: (value) => value.trim()
	});
	const missing = columns.filter((column) => !meta.fields?.includes(column));
	if (missing.length)
		throw new ReferenceError(`${name}.csv, line 1: no column ${missing.join(', ')}.`);
	const [error] = errors.filter(({ code }) => code !== 'UndetectableDelimiter');
	if (error)
		throw new ReferenceError(`${name}.csv, line ${(error.row ?? 0) + 2}: ${error.message}.`);
	const ids = new Set<string>();
	for (const [index, { id }] of data.entries()) {
		if (!columns.includes('id') || columns.includes('list')) break;
		if (!id || ids.has(id)) {
			throw new ReferenceError(
				`${name}.csv, line ${index + 2}: the id "${id}" is empty or there twice.`
			);
		}
		ids.add(id);
	}
	return data;
}

/** A line of a file as people count them, its header being the first. */
function refuseLine(file: string, index: number, fault: string): never {
	throw new ReferenceError(`${file}.csv, line ${index + 2}: ${fault}.`);
}

function checkTargets(
	targets: readonly ReferenceRow[],
	provinces: readonly ReferenceRow[]
): readonly ReferenceRow[] {
	const places = new Set(['', ...provinces.map(({ id = '' }) => id)]);
	const seen = new Set<string>();
	for (const [index, row] of targets.entries()) {
		const { indicator = '', year = '', province = '', target = '' } = row;
		const refuse = (fault: string) => refuseLine('targets', index, fault);
		if (indicator === '') refuse('the indicator is empty');
		if (!/^(19|20)\d\d$/.test(year)) refuse(`the year "${year}" is not four digits`);
		if (!places.has(province)) refuse(`no province has the code "${province}"`);
		if (!/^-?\d+(\.\d+)?$/.test(target)) {
			refuse(`the target "${target}" is not a number with a decimal point`);
		}
		const key = [indicator, year, province].join('\u0000');
		if (seen.has(key)) refuse('the same indicator, year and province stand above');
		seen.add(key);
	}
	return targets;
}

function checkAnnotations(annotations: readonly ReferenceRow[]): readonly ReferenceRow[] {
	for (const [index, row] of annotations.entries()) {
		const { from = '', to = '', theme = '' } = row;
		const refuse = (fault: string) => refuseLine('annotations', index, fault);
		if (!isDay(from)) refuse(`from, "${from}", is not a day such as 2024-01-31`);
		if (to !== '' && !isDay(to)) refuse(`to, "${to}", is not a day such as 2024-01-31`);
		if (to !== '' && to < from) refuse(`to, ${to}, is before from, ${from}`);
		if (theme === '') refuse('the theme is empty');
		for (const text of ['text_ar', 'text_fr', 'text_en']) {
			if (!row[text]) refuse(`${text} is empty`);
		}
	}
	return annotations;
}

function isDay(text: string): boolean {
	const date = new Date(`${text}T00:00:00Z`);
	return /^\d{4}-\d\d-\d\d$/.test(text) && date.toJSON()?.startsWith(text) === true;
}

/** The ids of a list, in the order of its file. */
export function idsOf(reference: Reference, list: ReferenceList | 'categories'): string[] {
	return reference[list].flatMap(({ id }) => (id ? [id] : []));
}
