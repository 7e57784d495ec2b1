import type { Language } from '$pipelines/contract/text.ts';
import type { About } from './about.ts';
import { countedBatches, type CellValue, type Field, type Table } from './table.ts';

/** Columns of an answer that say something of a value, not what it is of. */
const beside = new Set(['flag', 'small', 'band', 'base_flag']);

/**
 * The values of an indicator as a JSON-stat 2 dataset (json-stat.org/full): a dimension for the period
 * and each split, and one for what is measured. Values and flags are by place, those that are null are
 * not there.
 */
export async function* encodeJsonStat(
	table: Table,
	{ facts }: About,
	language: Language
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
	const fields = [...table.fields.entries()];
	const dimensions = fields.filter(([, { id, type }]) => type === 'code' && !beside.has(id));
	const measures = fields.filter(([, { type }]) => type === 'number');
	const flagAt = table.fields.findIndex(({ id }) => id === 'flag');
	const places = dimensions.map(([, { values = [] }]) => new Map(values.map((id, at) => [id, at])));
	const value: Record<number, CellValue> = {};
	const status: Record<number, string> = {};
	for await (const { length, columns } of countedBatches(table)) {
		for (let row = 0; row < length; row++) {
			const at = dimensions.reduce((sum, [column], index) => {
				const place = places[index]?.get(String(columns[column]?.[row])) ?? 0;
				return sum * (places[index]?.size ?? 1) + place;
			}, 0);
			const flag = columns[flagAt]?.[row];
			measures.forEach(([column], index) => {
				const cell = columns[column]?.[row] ?? null;
				const place = at * measures.length + index;
				if (cell !== null) value[place] = cell;
				if (typeof flag === 'string' && index === 0) status[place] = flag;
			});
		}
	}
	const all = dimensions.map(([, field]) => field);
	const ids = all.map(({ id }) => id);
	const text = JSON.stringify({
		version: '2.0',
		class: 'dataset',
		label: facts.title,
		source: facts.citation,
		...(facts.created ? { updated: facts.created } : {}),
		id: [...ids, 'measure'],
		size: [...all.map(({ values = [] }) => values.length), measures.length],
		role: {
			...(ids.includes('period') ? { time: ['period'] } : {}),
			geo: ids.filter((id) => id === 'province' || id === 'commune'),
			metric: ['measure']
		},
		dimension: Object.fromEntries([
			...all.map((field) => [field.id, dimensionOf(field, language)] as const),
			[
				'measure',
				{
					category: categoryOf(
						measures.map(([, field]) => field),
						language
					)
				}
			] as const
		]),
		value,
		status,
		extension: facts
	});
	yield new TextEncoder().encode(text);
}

function dimensionOf({ label, values = [], labels }: Field, language: Language) {
	const names = values.map((id) => [id, labels?.get(id)?.[language] ?? id]);
	return {
		...(label ? { label: label[language] } : {}),
		category: { index: values, label: Object.fromEntries(names) as Record<string, string> }
	};
}

function categoryOf(fields: readonly Field[], language: Language) {
	const names = fields.map(({ id, label }) => [id, label?.[language] ?? id]);
	return {
		index: fields.map(({ id }) => id),
		label: Object.fromEntries(names) as Record<string, string>
	};
}
