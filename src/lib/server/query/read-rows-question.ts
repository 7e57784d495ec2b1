import type { Dataset } from '$pipelines/contract/dataset.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { publishedKey } from '$pipelines/contract/published.ts';
import { discreetColumn, invalidValue } from '../refusals/refusals.ts';
import { unknownName } from '../refusals/unknown-names.ts';
import { membersOfColumn } from '../datasets/members.ts';
import type { Member } from '../dimensions/dimension.ts';
import { checkReadable, readableColumns, readableJoined } from '../datasets/readable.ts';
import { joinedColumns, ownColumns, type RowColumn } from '../datasets/row-columns.ts';
import type { Field, FieldType } from '../export/table.ts';
import type { Facts } from '../warehouse/facts.ts';
import { identifier } from '../warehouse/statement.ts';
import type { Asker } from './asker.ts';
import { Bindings } from './bindings.ts';
import { compileFilter } from './filters.ts';
import type { Query } from './read-question.ts';
import { sqlOf, tablesOf } from './row-tables.ts';
import type { RowsQuestion } from './rows.ts';

const pageNames = ['columns', 'sort', 'limit', 'offset', 'excel', 'labels', 'snapshot', 'lang'];
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
	const own = readableColumns(dataset, audience);
	const columns = [...own, ...readableJoined(dataset, audience)];
	const discreet = [...ownColumns(dataset), ...joinedColumns(dataset)].filter(
		(column) => !columns.some(({ id }) => id === column.id)
	);
	for (const name of namesIn(query)) {
		if (discreet.some(({ id }) => id === name)) throw discreetColumn(name);
	}
	const year = facts.sourceOf(dataset.id).reference_date?.slice(0, 4) ?? 'null';
	const inSql = (column: RowColumn) => sqlOf(column, dataset, year);
	const bindings = new Bindings();
	const ordering = new Bindings('o');
	const filtered: RowColumn[] = [];
	const where = Object.entries(query)
		.filter(([name]) => !pageNames.includes(name))
		.map(([name, value]) => {
			const column = columns.find(({ id }) => id === name);
			if (!column) throw unknownFilter(name, columns);
			filtered.push(column);
			const members = membersOfColumn(column, facts);
			return compileFilter(column, inSql(column), members, value, bindings);
		});
	const chosen = chosenColumns(query.columns, own, columns);
	const order = readOrder(query.sort, columns);
	return {
		dataset: dataset.id,
		from: tablesOf(
			dataset,
			[...chosen, ...filtered, ...order.map(({ column }) => column)],
			facts.stagedColumns
		),
		counted: tablesOf(dataset, filtered, facts.stagedColumns),
		fields: chosen.map((column) => fieldOf(column, inSql(column), facts)),
		where,
		// The key makes the order total: pages neither repeat nor skip a row.
		orderBy: [
			...order.map(({ column, way }) => {
				const members = labels && membersOfColumn(column, facts);
				const place = members
					? placeOf(inSql(column), members, labels, ordering)
					: inOrder(column, inSql(column));
				return `${place} ${way} nulls last`;
			}),
			...publishedKey(dataset).map((key) => {
				const column = own.find(({ id }) => id === key);
				return column ? inOrder(column, inSql(column)) : `own.${identifier(key)}`;
			})
		],
		values: bindings.values,
		orderValues: ordering.values,
		limit: readLimit(query.limit, sent),
		offset: readWhole('offset', query.offset) ?? 0
	};
}

/** Its own without a choice; `*` for those of what its rows name too. */
function chosenColumns(
	written: string | undefined,
	own: readonly RowColumn[],
	all: readonly RowColumn[]
): RowColumn[] {
	if (!written) return [...own];
	const chosen = written
		.split(',')
		.flatMap((name) => (name === '*' ? all : [findColumn(name, all)]));
	return [...new Set(chosen)];
}

/** Every column that a query may name. */
function namesIn({ columns = '', sort = '', ...filters }: Query): string[] {
	const sorted = sort.split(',').map((name) => name.replace(/^-/, ''));
	return [...columns.split(','), ...sorted, ...Object.keys(filters)];
}

function findColumn(name: string, columns: readonly RowColumn[]): RowColumn {
	const column = columns.find(({ id }) => id === name);
	if (column) return column;
	throw unknownName(
		'column',
		name,
		columns.map(({ id, label }) => ({ id, label }))
	);
}

function unknownFilter(name: string, columns: readonly RowColumn[]) {
	const names = [...columns.map(({ id, label }) => ({ id, label }))];
	return unknownName('name', name, [...names, ...pageNames.map((id) => ({ id }))]);
}

function fieldOf(column: RowColumn, sql: string, facts: Facts) {
	const members = membersOfColumn(column, facts);
	const type = typeOf(column, members !== null);
	const field: Field = {
		...{ id: column.id, type, label: column.label },
		...(members && {
			...(type === 'code' ? { values: members.map(({ id }) => id) } : {}),
			labels: new Map(members.map(({ id, label }) => [id, label]))
		})
	};
	return { ...field, sql: castOf(column, type, sql) };
}

function typeOf({ column, kind }: RowColumn, listed: boolean): FieldType {
	if (column.type === 'boolean') return 'boolean';
	if (listed) return 'code';
	if (kind === 'birth-year') return 'integer';
	if (column.type === 'decimal') return 'number';
	if (column.type === 'training_year' || column.type === 'list') return 'text';
	return column.type === 'reference' ? 'code' : column.type;
}

function castOf({ kind, column }: RowColumn, type: FieldType, sql: string): string {
	if (kind === 'pseudonym') return `lpad(lower(to_hex(${sql})), 16, '0')`;
	if (column.type === 'training_year') return `${sql} || '/' || (${sql} + 1)`;
	if (type === 'month') return `strftime(${sql}, '%Y-%m')`;
	if (type === 'integer' || type === 'number') return `cast(${sql} as double)`;
	return type === 'boolean' ? sql : `cast(${sql} as varchar)`;
}

function readOrder(
	sort: string | undefined,
	columns: readonly RowColumn[]
): { readonly column: RowColumn; readonly way: 'asc' | 'desc' }[] {
	return (sort ? sort.split(',') : []).map((name) => {
		const descending = name.startsWith('-');
		const column = findColumn(descending ? name.slice(1) : name, columns);
		return { column, way: descending ? 'desc' : 'asc' };
	});
}

/** What files are sorted by: codes as they are written, not as lists have them. */
function inOrder({ column }: RowColumn, sql: string): string {
	return column.type === 'code' || column.type === 'reference' ? `cast(${sql} as varchar)` : sql;
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
