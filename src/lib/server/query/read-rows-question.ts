import { ageBandOf } from '$pipelines/contract/age-bands.ts';
import type { Dataset } from '$pipelines/contract/dataset.ts';
import type { Language } from '$pipelines/contract/text.ts';
import {
	publishedColumns,
	publishedKey,
	type PublishedColumn
} from '$pipelines/contract/published.ts';
import { discreetColumn, invalidValue } from '../refusals/refusals.ts';
import { unknownName } from '../refusals/unknown-names.ts';
import { membersOfColumn } from '../datasets/members.ts';
import type { Member } from '../dimensions/dimension.ts';
import { checkReadable, readableColumns } from '../datasets/readable.ts';
import type { Field, FieldType } from '../export/table.ts';
import type { Facts } from '../warehouse/facts.ts';
import { identifier } from '../warehouse/statement.ts';
import type { Asker } from './asker.ts';
import { Bindings } from './bindings.ts';
import { compileFilter } from './filters.ts';
import type { Query } from './read-question.ts';
import { relationOf, type RowsQuestion } from './rows.ts';

const pageNames = ['columns', 'sort', 'limit', 'offset', 'excel', 'snapshot', 'lang'];
const defaultLimit = 100;
const greatestLimit = 10_000;

/**
 * Checks a query against a contract, as the asker's audience may read it.
 * @param sent `page` for JSON, which comes in pages; `all` for formats that give every row.
 * @param labels the language whose labels put columns of codes in order, where people see them.
 * @throws Refusal naming what is wrong and the nearest right names.
 */
export function readRowsQuestion(
	dataset: Dataset,
	query: Query,
	{ snapshot: { facts }, audience }: Asker,
	sent: 'page' | 'all',
	labels: Language | null = null
): RowsQuestion {
	checkReadable(dataset, audience);
	const columns = readableColumns(dataset, audience);
	const discreet = publishedColumns(dataset).filter(
		(column) => !columns.some(({ id }) => id === column.id)
	);
	for (const name of namesIn(query)) {
		if (discreet.some(({ id }) => id === name)) throw discreetColumn(name);
	}
	const year = facts.sourceOf(dataset.id).reference_date?.slice(0, 4) ?? 'null';
	const bindings = new Bindings();
	const ordering = new Bindings('o');
	const where = Object.entries(query)
		.filter(([name]) => !pageNames.includes(name))
		.map(([name, value]) => {
			const column = columns.find(({ id }) => id === name);
			if (!column) throw unknownFilter(name, columns);
			const members = membersOfColumn(column, facts);
			return compileFilter(column, sqlOf(column, year), members, value, bindings);
		});
	const chosen = query.columns
		? query.columns.split(',').map((name) => findColumn(name, columns))
		: columns;
	return {
		dataset: dataset.id,
		relation: relationOf(
			dataset.id,
			publishedColumns(dataset).flatMap(({ id, stored }) => (stored ? [id] : [])),
			facts.stagedColumns.get(dataset.id)
		),
		fields: [...new Set(chosen)].map((column) => fieldOf(column, year, facts)),
		where,
		orderBy: readOrder(dataset, query.sort, columns, (column) => {
			const members = labels && membersOfColumn(column, facts);
			const sql = sqlOf(column, year);
			return members ? placeOf(sql, members, labels, ordering) : sql;
		}),
		values: bindings.values,
		orderValues: ordering.values,
		limit: readLimit(query.limit, sent),
		offset: readWhole('offset', query.offset) ?? 0
	};
}

/** Every column that a query may name. */
function namesIn({ columns = '', sort = '', ...filters }: Query): string[] {
	const sorted = sort.split(',').map((name) => name.replace(/^-/, ''));
	return [...columns.split(','), ...sorted, ...Object.keys(filters)];
}

function findColumn(name: string, columns: readonly PublishedColumn[]): PublishedColumn {
	const column = columns.find(({ id }) => id === name);
	if (column) return column;
	throw unknownName(
		'column',
		name,
		columns.map(({ id, label }) => ({ id, label }))
	);
}

function unknownFilter(name: string, columns: readonly PublishedColumn[]) {
	const names = [...columns.map(({ id, label }) => ({ id, label }))];
	return unknownName('name', name, [...names, ...pageNames.map((id) => ({ id }))]);
}

/** The column in SQL; the age band is that of the reference date. */
function sqlOf({ id, kind }: PublishedColumn, year: string): string {
	return kind === 'age-band' ? ageBandOf(year, 'birth_year') : identifier(id);
}

function fieldOf(column: PublishedColumn, year: string, facts: Facts) {
	const members = membersOfColumn(column, facts);
	const sql = sqlOf(column, year);
	const type = typeOf(column, members !== null);
	const field: Field = members
		? { id: column.id, type, values: members.map(({ id }) => id) }
		: { id: column.id, type };
	return { ...field, sql: castOf(column, type, sql) };
}

function typeOf({ column, kind }: PublishedColumn, listed: boolean): FieldType {
	if (column.type === 'boolean') return 'boolean';
	if (listed) return 'code';
	if (kind === 'birth-year') return 'integer';
	if (column.type === 'decimal') return 'number';
	if (column.type === 'training_year') return 'text';
	return column.type === 'reference' ? 'code' : column.type;
}

function castOf({ kind, column }: PublishedColumn, type: FieldType, sql: string): string {
	if (kind === 'pseudonym') return `lpad(lower(to_hex(${sql})), 16, '0')`;
	if (column.type === 'training_year') return `${sql} || '/' || (${sql} + 1)`;
	if (type === 'month') return `strftime(${sql}, '%Y-%m')`;
	if (type === 'integer' || type === 'number') return `cast(${sql} as double)`;
	return type === 'boolean' ? sql : `cast(${sql} as varchar)`;
}

/** The order asked, made total by the key so that pages neither repeat nor skip a row. */
function readOrder(
	dataset: Dataset,
	sort: string | undefined,
	columns: readonly PublishedColumn[],
	orderOf: (column: PublishedColumn) => string
): string[] {
	const asked = (sort ? sort.split(',') : []).map((name) => {
		const descending = name.startsWith('-');
		const column = findColumn(descending ? name.slice(1) : name, columns);
		return `${orderOf(column)} ${descending ? 'desc' : 'asc'} nulls last`;
	});
	return [...asked, ...publishedKey(dataset).map((id) => identifier(id))];
}

/** SQL of the place of a code among its list as a language orders its labels. */
function placeOf(
	sql: string,
	members: readonly Member[],
	language: Language,
	bindings: Bindings
): string {
	const { compare } = new Intl.Collator(language);
	const ids = members
		.toSorted((a, b) => compare(a.label[language], b.label[language]))
		.map(({ id }) => bindings.bind(id));
	return `list_position([${ids.join(', ')}], cast(${sql} as varchar))`;
}

function readLimit(limit: string | undefined, sent: 'page' | 'all'): number | null {
	const asked = readWhole('limit', limit);
	if (sent === 'all') return asked;
	if (asked !== null && asked > greatestLimit) {
		throw invalidValue('limit', String(asked), {
			ar: `الحد الأقصى \u2068${greatestLimit}\u2069 سطر في الصفحة؛ تعطي صيغتا \u2068csv\u2069 و\u2068arrow\u2069 جميع الأسطر`,
			fr: `${greatestLimit} lignes au plus par page ; les formats csv et arrow donnent toutes les lignes`,
			en: `at most ${greatestLimit} rows a page; the formats csv and arrow give every row`
		});
	}
	return asked ?? defaultLimit;
}

function readWhole(name: string, value: string | undefined): number | null {
	if (value === undefined) return null;
	if (/^\d{1,12}$/.test(value)) return Number(value);
	throw invalidValue(name, value, {
		ar: 'عدد صحيح موجب أو صفر',
		fr: 'un nombre entier, 0 ou plus',
		en: 'it takes a whole number, 0 or more'
	});
}
