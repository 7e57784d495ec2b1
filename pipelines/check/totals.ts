import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import { quoteIdentifier } from '../sql.ts';
import type { CheckTables } from './check.ts';
import type { CellWarning } from './warnings.ts';

/** A file's row of totals, or the sum of the rows between two of them. */
interface Figures {
	readonly record: number;
	readonly line: number | null;
	readonly values: readonly (number | null)[];
}

const totalsComparedMost = 200;
const warningsMost = 20;

/** Compares the totals that files end with, or have between groups, with the rows that they sum up. */
export async function compareTotals(
	connection: DuckDBConnection,
	dataset: Dataset,
	{ rows, records, ignored }: CheckTables
): Promise<CellWarning[]> {
	const columns = Object.entries(dataset.columns)
		.filter(([, { type }]) => type === 'integer' || type === 'decimal')
		.map(([name]) => name);
	const names = columns.map(quoteIdentifier);
	if (names.length === 0) return [];
	const totals = await figuresByFile(
		connection,
		`select file, record, r.line, ${names.map((name) => `c.${name}::double`).join(', ')}
		from ${ignored} i join ${rows} c using (file, record) join ${records} r using (file, record)
		where i.rule = 'totals' order by file, record limit ${totalsComparedMost}`
	);
	if (totals.size === 0) return [];
	const sums = await figuresByFile(
		connection,
		`select c.file, t.record, null, ${names.map((name) => `sum(c.${name})::double`).join(', ')}
		from ${rows} c
		semi join (from ${ignored} where rule = 'totals') of_file on of_file.file = c.file
		anti join (from ${ignored} where rule in ('totals', 'repeated-header', 'footnote')) i
			on i.file = c.file and i.record = c.record
		asof left join (from ${ignored} where rule = 'totals') t on t.file = c.file and t.record <= c.record
		group by c.file, t.record order by c.file, t.record nulls first`
	);
	return [...totals].flatMap(([file, rows]) =>
		differences(rows, sums.get(file) ?? [])
			.slice(0, warningsMost)
			.map(({ line, column, total, sum }) => {
				const header = dataset.columns[columns[column] ?? '']?.header;
				const text = header
					? totalsDiffer(header, line, total, sum)
					: totalsDiffer(unnamed, line, total, sum);
				return { file, rule: 'totals-differ', text, count: 1 };
			})
	);
}

async function figuresByFile(
	connection: DuckDBConnection,
	sql: string
): Promise<Map<number, Figures[]>> {
	const reader = await connection.runAndReadAll(sql);
	const files = new Map<number, Figures[]>();
	for (const [file, record, line, ...values] of reader.getRows()) {
		const own = files.get(Number(file)) ?? [];
		own.push({
			record: Number(record ?? 0),
			line: line === null ? null : Number(line),
			values: values.map((value) => (value === null ? null : Number(value)))
		});
		files.set(Number(file), own);
	}
	return files;
}

interface Difference {
	readonly line: number | null;
	/** Index of the column. */
	readonly column: number;
	readonly total: number;
	readonly sum: number;
}

/**
 * Pure: totals that sum up neither the rows since the total before them, nor all rows above, nor all
 * rows of the file. Sums come by the record of the total that they follow, 0 for the first.
 */
export function differences(totals: readonly Figures[], sums: readonly Figures[]): Difference[] {
	const sumOf = (column: number, of: (record: number) => boolean) =>
		sums.reduce((sum, { record, values }) => sum + (of(record) ? (values[column] ?? 0) : 0), 0);
	return totals.flatMap(({ record, line, values }, index) =>
		values.flatMap((total, column): Difference[] => {
			if (total === null) return [];
			const before = totals[index - 1]?.record ?? 0;
			const since = sumOf(column, (from) => from === before);
			const above = sumOf(column, (from) => from < record);
			const all = sumOf(column, () => true);
			if ([since, above, all].some((sum) => isSame(total, sum))) return [];
			const isLast = index === totals.length - 1;
			return [{ line, column, total, sum: isLast ? above : since }];
		})
	);
}

/** Totals may be rounded to whole numbers. */
function isSame(total: number, sum: number): boolean {
	return Math.abs(total - sum) <= (Number.isInteger(total) ? 0.5 : 0.011);
}

const unnamed: Text = { ar: '', fr: '', en: '' };

function totalsDiffer(header: Text, line: number | null, total: number, sum: number): Text {
	const shown = Math.round(sum * 100) / 100;
	const at = (word: string) => (line === null ? '' : `${word} ${line}`);
	return {
		ar: `${at('السطر')} «${header.ar}»: المجموع المكتوب ${total} ومجموع الأسطر ${shown}`.trim(),
		fr: `${at('ligne')} « ${header.fr} » : total écrit ${total}, somme des lignes ${shown}`.trim(),
		en: `${at('line')} "${header.en}": the total says ${total}, the rows add up to ${shown}`.trim()
	};
}
