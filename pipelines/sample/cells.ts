import { yesOrNo } from '../contract/code-lists.ts';
import type { CodeList, Column, DecimalColumn } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import { arabicMonths, frenchMonths } from './calendar.ts';
import type { Draw } from './random.ts';
import { literal } from './sql.ts';
import type { Style } from './style.ts';

/** The columns of a dataset in the order in which a style writes them. */
export function columnsOf(dataset: Dataset, style: Style): string[] {
	return [...new Set([...(style.first ?? []), ...Object.keys(dataset.columns)])];
}

export function headerOf(dataset: Dataset, style: Style): string[] {
	return columnsOf(dataset, style).map((id) => {
		const column = dataset.columns[id];
		if (!column) throw new Error(`dataset ${dataset.id}: no column "${id}"`);
		return column.header[style.language];
	});
}

/** SQL that turns typed rows (with an integer `position`) into the texts of an export. */
export function compileCells(
	dataset: Dataset,
	style: Style,
	{ rows, draw, keep }: { rows: string; draw: Draw; keep: readonly string[] }
): string {
	const joins: string[] = [];
	const cells = Object.entries(dataset.columns).map(([id, column]) => {
		const varied = draw('r.position', `${dataset.id}.${id}.spelling`);
		if (column.type === 'reference') {
			joins.push(`left join ${column.list} as ref_${id} on ref_${id}.id = r."${id}"`);
			return `${orMissing(spellReference(id, varied, style), column, style, varied)} as "${id}"`;
		}
		const cell = spell(`r."${id}"`, column, style, varied);
		return `${orMissing(cell, column, style, varied)} as "${id}"`;
	});
	return `select ${[...keep.map((name) => `r.${name}`), ...cells].join(',\n')}
		from ${rows} as r ${joins.join('\n')}`;
}

function spell(value: string, column: Column, style: Style, varied: string): string {
	switch (column.type) {
		case 'text':
		case 'reference':
		case 'list':
			return value;
		case 'integer':
			return `${value}::varchar`;
		case 'decimal':
			return spellDecimal(value, column, style);
		case 'date':
			return `strftime(${value}, '${style.dates === 'iso' ? '%Y-%m-%d' : '%d/%m/%Y'}')`;
		case 'month':
			return spellMonth(value, style);
		case 'training_year':
			return `${value} || '/' || (${value} + 1)`;
		case 'boolean':
			return spellCode(`${value}::varchar`, yesOrNo, style, varied);
		case 'code':
			return spellCode(value, column.codes, style, varied);
	}
}

function spellDecimal(value: string, { scale }: DecimalColumn, style: Style): string {
	if (style.thousands !== undefined) {
		const grouped = `format('{:,.${scale}f}', ${value}::double)`;
		return `translate(${grouped}, ',.', ${literal(style.thousands + style.decimal)})`;
	}
	const exact = `${value}::decimal(18, ${scale})::varchar`;
	// Nobody writes six decimals where two say it.
	const plain = scale > 2 ? `rtrim(rtrim(${exact}, '0'), '.')` : exact;
	return style.decimal === '.' ? plain : `replace(${plain}, '.', ',')`;
}

function spellMonth(value: string, style: Style): string {
	if (style.months === 'iso') return `strftime(${value}, '%Y-%m')`;
	if (style.months === 'slash') return `strftime(${value}, '%m/%Y')`;
	const names = style.language === 'ar' ? arabicMonths : frenchMonths;
	return `[${names.map(literal).join(', ')}][month(${value})] || ' ' || year(${value})`;
}

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/** The main label of a code mostly, now and then another spelling that exports hold. */
function spellCode(value: string, codes: CodeList, style: Style, varied: string): string {
	const arabic = style.language === 'ar';
	const cases = Object.entries(codes).map(([code, label]) => {
		const others = (label.also ?? []).filter((text) => isArabic(text) === arabic);
		const spellings = others.map(
			(text, index) =>
				`when ${varied} < ${((0.12 * (index + 1)) / others.length).toFixed(4)} then ${literal(text)}`
		);
		const main = literal(label[style.language]);
		return `when ${literal(code)} then ${
			spellings.length ? `case ${spellings.join(' ')} else ${main} end` : main
		}`;
	});
	return `case ${value} ${cases.join('\n')} end`;
}

function spellReference(id: string, varied: string, style: Style): string {
	const ref = `ref_${id}`;
	if (style.language === 'ar') {
		return `case when ${varied} < 0.95 then ${ref}.name_ar else ${ref}.id end`;
	}
	return `case
		when ${varied} < 0.9 then ${ref}.name_fr
		when ${varied} < 0.93 then upper(${ref}.name_fr)
		when ${varied} < 0.96 then strip_accents(${ref}.name_fr)
		when ${varied} < 0.98 then ${ref}.name_fr || ' '
		else ${ref}.id end`;
}

/** An unknown value is an empty cell, or one of the marks that offices write. */
function orMissing(cell: string, column: Column, style: Style, varied: string): string {
	if (column.required || column.type === 'text' || column.type === 'list') return `coalesce(${cell}, '')`;
	const mark = style.language === 'ar' ? 'غير متوفر' : 'ND';
	return `coalesce(${cell}, case when ${varied} < 0.03 then '${mark}'
		when ${varied} < 0.05 then '-' else '' end)`;
}
