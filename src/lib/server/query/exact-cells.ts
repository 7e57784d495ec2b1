import { nobody, type ExactCell } from '../disclosure/cells.ts';
import { isGrowth } from '../disclosure/protect.ts';
import type { Grain } from '../indicators/definition.ts';
import type { Policy } from '../indicators/disclosure.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import type { Line, Statement } from '../warehouse/statement.ts';
import { compileQuestion } from './compile.ts';
import { shiftPeriod, type Span } from './periods.ts';
import type { Waiting } from './single-flight.ts';
import { bucketOf } from './source-rows.ts';
import { addCell, cellsIn, periodKey } from './sums.ts';
import { rowsTable, tableFor, type Asking } from './table.ts';

/** Exact cells by the key of their period and, in it, by that of their split. */
export type ExactCells = ReadonlyMap<string, ReadonlyMap<string, ExactCell>>;

/**
 * What the cells of a question add up to, with their keys: for whoever publishes them.
 * @param least cells of fewer are left out.
 */
export async function readExact(
	snapshot: Snapshot,
	asking: Asking,
	policy: Policy,
	span: Span | null,
	waiting: Waiting,
	least = 0
): Promise<ExactCells> {
	const read = async (asked: Asking) => {
		if (asked.periods.length === 0) return new Map<string, Map<string, ExactCell>>();
		const { sql, values } = compileExact(asked, policy, snapshot);
		const many = `select * from (${sql}) where greatest(rows, numerator) >= ${least}`;
		const lines = await snapshot.read({ sql: least > 0 ? many : sql, values }, waiting.signal);
		// A question without a split has a line even where there is nobody.
		return cellsIn(
			lines.filter(({ rows }) => Number(rows) > 0),
			asked.question,
			cellOfLine
		);
	};
	if (!isGrowth(asking.indicator)) return read(asking);
	const pairs = befores(asking, span);
	const [now, then] = await Promise.all([
		read(asking),
		read({ ...asking, periods: pairs.map(({ before }) => before), laterYears: 1 })
	]);
	const cells = new Map<string, Map<string, ExactCell>>();
	for (const { period, before } of pairs) {
		const key = periodKey(asking.question, period);
		const counts = now.get(key) ?? new Map<string, ExactCell>();
		const bases = then.get(periodKey(asking.question, before)) ?? new Map<string, ExactCell>();
		for (const split of new Set([...counts.keys(), ...bases.keys()])) {
			const count = counts.get(split) ?? nobody;
			const base = bases.get(split) ?? nobody;
			addCell(cells, key, split, {
				...count,
				denominator: base.numerator,
				denominatorKey: base.numeratorKey
			});
		}
	}
	return cells;
}

/**
 * Lines of the finest periods, added up to coarser ones too, each with its `grain`.
 * @param width dimensions that they are split by.
 * @param least cells of fewer are left out.
 */
export function addedUp(
	sql: string,
	width: number,
	finest: Grain,
	grains: readonly Grain[],
	least: number
): string {
	const splits = Array.from({ length: width }, (_, index) => `d${index}`);
	const starts = grains.flatMap((grain) =>
		grain === 'none' || grain === finest
			? []
			: [`when '${grain}' then cast(${bucketOf('cast(p as date)', grain)} as varchar)`]
	);
	const start =
		finest === 'none' ? 'null' : `case grain when '${finest}' then p ${starts.join(' ')} end`;
	return `
		select grain, ${[`${start} as p`, ...splits].join(', ')},
			sum(numerator) as numerator, sum(denominator) as denominator, sum(rows) as rows,
			sum(numerator_key) % 4294967296 as numerator_key,
			sum(denominator_key) % 4294967296 as denominator_key
		from (${sql}) cross join (values ${grains.map((grain) => `('${grain}')`).join(', ')}) as times(grain)
		group by all
		having greatest(sum(rows), sum(numerator)) >= ${least}`;
}

/** The statement of a question whose lines carry what disclosure control asks for. */
export function compileExact(asking: Asking, { rule }: Policy, snapshot: Snapshot): Statement {
	if (rule.of === 'persons') {
		return compileQuestion(asking, tableFor(asking, snapshot.facts), { keys: true });
	}
	const { numerator, denominator, person } = rule;
	if (person === undefined) {
		const aggregates = {
			givers: numerator?.count ?? 'null',
			largest: numerator?.largest ?? 'null',
			other_givers: denominator?.count ?? 'null',
			other_largest: denominator?.largest ?? 'null'
		};
		return compileQuestion(asking, tableFor(asking, snapshot.facts), { keys: true, aggregates });
	}
	const { sql, values } = compileQuestion(asking, rowsTable(asking.indicator), {
		keys: true,
		person
	});
	return { sql: addPersons(sql), values };
}

/** Lines of a person each, put together: persons and the largest of their amounts. */
function addPersons(sql: string): string {
	return `
		select
			* exclude (person, numerator, denominator, rows, numerator_key, denominator_key),
			sum(numerator) as numerator, sum(denominator) as denominator, sum(rows) as rows,
			sum(numerator_key) % 4294967296 as numerator_key,
			sum(denominator_key) % 4294967296 as denominator_key,
			count(*) filter (where numerator <> 0) as givers, max(abs(numerator)) as largest,
			count(*) filter (where denominator <> 0) as other_givers,
			max(abs(denominator)) as other_largest
		from (${sql}) group by all`;
}

function befores({ periods, question }: Asking, span: Span | null) {
	return periods
		.map((period) => ({ period, before: shiftPeriod(period, -12, question.grain, span) }))
		.filter(({ before }) => before.covered);
}

/** A cell as a line of such a statement tells it. */
export function cellOfLine(line: Line): ExactCell {
	const number = (name: string) => Number(line[name] ?? 0);
	const orNull = (name: string) =>
		line[name] === null || line[name] === undefined ? null : Number(line[name]);
	return {
		numerator: orNull('numerator'),
		denominator: orNull('denominator'),
		rows: number('rows'),
		numeratorKey: number('numerator_key'),
		denominatorKey: number('denominator_key'),
		givers: number('givers'),
		largest: number('largest'),
		otherGivers: number('other_givers'),
		otherLargest: number('other_largest')
	};
}
