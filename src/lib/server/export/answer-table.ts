import { charts } from '$lib/i18n/messages/charts.ts';
import { flagWords } from '$lib/i18n/messages/figures.ts';
import type { Text } from '$pipelines/contract/text.ts';
import { labelOf } from '../analysis/ask.ts';
import { dimensionOf } from '../dimensions/catalogue.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import type { Answer, AnswerRow } from '../query/answer.ts';
import type { Question } from '../query/question.ts';
import { total } from '../crosstab/with-totals.ts';
import type { Facts } from '../warehouse/facts.ts';
import type { Batch, Field, Table } from './table.ts';

const rowsPerBatch = 10_000;

const flagLabels = new Map<string, Text>(Object.entries(flagWords));

/** The rows of an answer as a table, with the columns that its JSON has. */
export function answerTable({ rows }: Answer, { by, grain }: Question, facts: Facts): Table {
	const fields: Field[] = [
		...(grain === 'none' ? [] : [periodField(rows)]),
		...by.map((id) => dimensionField(id, rows, facts)),
		{ id: 'value', type: 'number', label: charts.value },
		{ id: 'numerator', type: 'number', label: charts.numerator },
		{ id: 'denominator', type: 'number', label: charts.denominator },
		{ ...codeField('flag', rows), labels: flagLabels },
		...(rows.some(({ small }) => small) ? [{ id: 'small', type: 'boolean' } as const] : []),
		...(rows.some(({ band }) => band) ? [codeField('band', rows)] : []),
		...(rows.some(({ share }) => share !== undefined)
			? [{ id: 'share', type: 'number', label: charts.share } as const]
			: []),
		{ id: 'compare', type: 'number' },
		...(rows.some(({ base_flag }) => base_flag) ? [codeField('base_flag', rows)] : [])
	];
	return { fields, length: rows.length, batches: batchesOf(rows, fields) };
}

/** Periods are written alike in every language; that of all of them has a name. */
function periodField(rows: readonly AnswerRow[]): Field {
	const field = { ...codeField('period', rows), label: charts.period };
	return field.values?.includes(total.id)
		? { ...field, labels: new Map([[total.id, total.label]]) }
		: field;
}

function dimensionField(id: DimensionId, rows: readonly AnswerRow[], facts: Facts): Field {
	const field = codeField(id, rows);
	const labels = new Map(
		(field.values ?? []).map((value) => [
			value,
			value === total.id ? total.label : labelOf(id, value, facts)
		])
	);
	return { ...field, label: dimensionOf(id).label, labels };
}

function codeField(
	id: DimensionId | 'period' | 'flag' | 'band' | 'base_flag',
	rows: readonly AnswerRow[]
): Field {
	const values = new Set(rows.map((row) => row[id]).filter((value) => typeof value === 'string'));
	return { id, type: 'code', values: [...values] };
}

function* batchesOf(rows: readonly AnswerRow[], fields: readonly Field[]): Generator<Batch> {
	for (let start = 0; start < rows.length; start += rowsPerBatch) {
		const part = rows.slice(start, start + rowsPerBatch);
		const columns = fields.map(({ id }) => part.map((row) => row[id as keyof AnswerRow] ?? null));
		yield { length: part.length, columns };
	}
}
