import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { columnsOf, compileCells, headerOf } from './cells.ts';
import { encodeFile } from './encode.ts';
import { countFaults, faultyCell, planFaults, type FaultPlan } from './faults.ts';
import type { SampleFile } from './manifest.ts';
import type { Draw } from './random.ts';
import { literal, readRows } from './sql.ts';
import type { Style } from './style.ts';

export interface Export {
	readonly name: string;
	readonly dataset: Dataset;
	readonly style: Style;
	/** SQL of the good rows: `position`, `plain` (may be copied for a fault), typed columns. */
	readonly rows: string;
	readonly faults: Omit<FaultPlan, 'rejected' | 'duplicates'>;
}

/** The name of an export until all are written: no folder that is read for CSV files shows it. */
export const partOf = (name: string): string => `${name}.part`;

/** Writes one export: the good rows exactly, and among them the rows to reject or to ignore. */
export async function writeExport(
	connection: DuckDBConnection,
	{ name, dataset, style, rows, faults }: Export,
	{ out, draw }: { out: string; draw: Draw }
): Promise<SampleFile> {
	await connection.run(`create or replace temp table good as ${rows}`);
	const [size] = await readRows(
		connection,
		'select count(*)::integer as good, max(position)::bigint as last from good'
	);
	const good = Number(size?.good ?? 0);
	const plan = planFaults(good, faults);
	const header = headerOf(dataset, style).map((text) => quoteCell(text, style));
	const head = header.join(style.delimiter);

	const lines = [
		compileGoodLines(dataset, style, draw),
		compileExtraLines(dataset, style, draw, plan, Number(size?.last ?? 0))
	];
	if (plan.headerRepeats) {
		lines.push(
			`select (quantile_disc(position, 0.5) + 0.5)::double, 0::bigint, ${literal(head)} from good`
		);
	}
	if (plan.totals) lines.push(compileTotals(dataset, style, plan.totals));

	const draft = join(out, `${name}.draft`);
	const ending = style.newline === '\r\n' ? ` || chr(13)` : '';
	await connection.run(`
		copy (
			select line${ending} from (${lines.join('\nunion all\n')}) as t(place, r, line)
			order by place, r
		) to ${literal(draft)} (format csv, header false, delimiter '\x01', quote '', escape '')`);
	const title = style.title ? `${style.title}${style.newline}${style.newline}` : '';
	const sha256 = await encodeFile(draft, join(out, partOf(name)), {
		encoding: style.encoding,
		head: `${title}${head}${style.newline}`
	});
	await rm(draft);

	const ignored = plan.duplicates + (plan.headerRepeats ? 1 : 0) + (plan.totals ? 1 : 0);
	return {
		name,
		sha256,
		dataset: dataset.id,
		encoding: style.encoding,
		delimiter: style.delimiter,
		read: good + plan.rejected + ignored,
		loaded: good,
		rejected: plan.rejected,
		ignored,
		faults: countFaults(plan)
	};
}

function compileGoodLines(dataset: Dataset, style: Style, draw: Draw): string {
	const cells = compileCells(dataset, style, { rows: 'good', draw, keep: ['position'] });
	const line = compileLine(columnsOf(dataset, style), style);
	return `select position::double, 0::bigint, ${line} from (${cells}) as c`;
}

/** Copies of good rows, each somewhere after the row it copies. */
function compileExtraLines(
	dataset: Dataset,
	style: Style,
	draw: Draw,
	plan: FaultPlan,
	last: number
): string {
	const chance = draw('position', `${dataset.id}.fault`);
	const picked = `(
		select *, row_number() over (order by ${chance}, position) as r from good where plain
		qualify r <= ${plan.rejected + plan.duplicates}
	)`;
	const cells = compileCells(dataset, style, { rows: picked, draw, keep: ['position', 'r'] });
	const columns = columnsOf(dataset, style);
	const faulty = columns.map((column) => `${faultyCell(column, plan)} as "${column}"`);
	const ragged = plan.faults.flatMap(({ ragged }, index) => (ragged ? [{ ragged, index }] : []));
	const full = compileLine(columns, style);
	const shapes = ragged.map(({ ragged, index }) => {
		const short = compileLine(columns.slice(0, -1), style);
		const line = ragged === 'short' ? short : `${full} || '${style.delimiter}x'`;
		return `when r <= ${plan.rejected} and (r - 1) % ${plan.faults.length} = ${index} then ${line}`;
	});
	return `
		select position + 0.5 + floor(${draw('position', 'place')} * (${last} - position)), r,
			${shapes.length ? `case ${shapes.join(' ')} else ${full} end` : full}
		from (select position, r, ${faulty.join(',\n')} from (${cells}) as c) as c`;
}

function compileTotals(
	dataset: Dataset,
	style: Style,
	totals: Readonly<Record<string, string>>
): string {
	const columns = columnsOf(dataset, style);
	const totalled = `select ${columns
		.map((column) => {
			const definition = dataset.columns[column];
			const total = totals[column];
			if (!total) return `null as "${column}"`;
			if (definition?.type === 'text') return `${literal(total)} as "${column}"`;
			return `${total} as "${column}"`;
		})
		.join(', ')}, count(*) as position from good`;
	const plain = {
		...dataset,
		columns: Object.fromEntries(
			Object.entries(dataset.columns).map(([id, column]) => [id, { ...column, required: true }])
		)
	};
	const cells = compileCells(plain, style, {
		rows: `(${totalled})`,
		draw: () => '1',
		keep: []
	});
	return `select 'infinity'::double, 0::bigint, ${compileLine(columns, style)} from (${cells}) as c`;
}

function compileLine(columns: readonly string[], style: Style): string {
	return columns
		.map((column) => `quote_cell(c."${column}", '${style.delimiter}')`)
		.join(` || '${style.delimiter}' || `);
}

/** The macro that `compileLine` relies on. */
export const createQuoteCell = `
	create or replace macro quote_cell(cell, delimiter) as
		case when contains(cell, delimiter) or contains(cell, '"')
			then '"' || replace(cell, '"', '""') || '"' else cell end`;

function quoteCell(cell: string, { delimiter }: Style): string {
	return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
