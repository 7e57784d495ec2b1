import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import { quoteIdentifier } from '../sql.ts';
import type { CheckTables, DeliveredSource } from './check.ts';

/** Something that a file's reader should know and that rejects no row. */
export interface CellWarning {
	readonly file: number;
	readonly rule: string;
	readonly text: Text;
	readonly count: number;
}

/** Rows that break a rule which only warns and births on a first of January, by file. */
export async function gatherCellWarnings(
	connection: DuckDBConnection,
	dataset: Dataset,
	sources: readonly DeliveredSource[],
	tables: CheckTables
): Promise<CellWarning[]> {
	const rules = Object.entries(dataset.rules).flatMap(([rule, { holds, severity, message }]) =>
		severity === 'warning' ? [{ rule, text: message, where: `not (${holds})` }] : []
	);
	const births = Object.entries(dataset.columns).flatMap(([name, { personal }]) => {
		const date = quoteIdentifier(name);
		const where = `month(${date}) = 1 and day(${date}) = 1`;
		return personal?.as === 'birth-year'
			? [{ rule: 'default-dates', text: defaultDates, where }]
			: [];
	});
	const warnings: CellWarning[] = [];
	for (const { rule, text, where } of [...rules, ...births]) {
		const reader = await connection.runAndReadAll(
			`select file, count(*)::integer from ${tables.rows} where ok and ${where} group by file order by file`
		);
		for (const [file, count] of reader.getRows()) {
			warnings.push({ file: Number(file), rule, text, count: Number(count) });
		}
	}
	for (const { file, dates } of sources) {
		for (const [name, { order }] of Object.entries(dates)) {
			const header = dataset.columns[name]?.header;
			if (order !== 'month-first' || !header) continue;
			warnings.push({ file, rule: 'month-first', text: monthFirst(header), count: 1 });
		}
	}
	return warnings;
}

const defaultDates: Text = {
	ar: 'تواريخ ازدياد في فاتح يناير، لعلها وُضعت في غياب التاريخ الحقيقي',
	fr: 'naissances au 1er janvier, sans doute mises par défaut',
	en: 'births on 1 January, probably entered by default'
};

function monthFirst({ ar, fr, en }: Text): Text {
	return {
		ar: `«${ar}»: الشهر مكتوب قبل اليوم، وهكذا قُرئ`,
		fr: `« ${fr} » : le mois est écrit avant le jour, et lu ainsi`,
		en: `"${en}": the month is written before the day, and read so`
	};
}
