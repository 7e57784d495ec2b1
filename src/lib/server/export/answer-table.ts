import type { DimensionId } from '../dimensions/dimension.ts';
import type { Answer, AnswerRow } from '../query/answer.ts';
import type { Question } from '../query/question.ts';
import type { Batch, Field, Table } from './table.ts';

const rowsPerBatch = 10_000;

/** The rows of an answer as a table, with the columns that its JSON has. */
export function answerTable({ rows }: Answer, { by, grain }: Question): Table {
	const fields: Field[] = [
		...(grain === 'none' ? [] : [codeField('period', rows)]),
		...by.map((id) => codeField(id, rows)),
		{ id: 'value', type: 'number' },
		{ id: 'numerator', type: 'number' },
		{ id: 'denominator', type: 'number' },
		codeField('flag', rows),
		...(rows.some(({ small }) => small) ? [{ id: 'small', type: 'boolean' } as const] : []),
		...(rows.some(({ band }) => band) ? [codeField('band', rows)] : []),
		{ id: 'compare', type: 'number' },
		...(rows.some(({ base_flag }) => base_flag) ? [codeField('base_flag', rows)] : [])
	];
	return { fields, length: rows.length, batches: batchesOf(rows, fields) };
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
