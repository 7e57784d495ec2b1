import { nobody, type ExactCell } from '../disclosure/cells.ts';
import { isGrowth } from '../disclosure/protect.ts';
import type { Policy } from '../indicators/disclosure.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import type { Line } from '../warehouse/statement.ts';
import { compileQuestion } from './compile.ts';
import { shiftPeriod, type Span } from './periods.ts';
import type { Wanted } from './added-up.ts';
import { readTogether } from './read-together.ts';
import type { Waiting } from './single-flight.ts';
import { addCell, cellsIn, periodKey } from './sums.ts';
import { rowsTable, type Asking } from './table.ts';

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
		const lines = await readLines(snapshot, asked, policy, waiting, { least });
		return cellsOf(lines, asked.question);
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

/** The lines of a question with what disclosure control asks for. */
export async function readLines(
	snapshot: Snapshot,
	asking: Asking,
	{ rule }: Policy,
	waiting: Waiting,
	wanted: Pick<Wanted, 'grains' | 'least'> = {}
): Promise<readonly Line[]> {
	const { numerator, denominator } = asking.indicator;
	const keys = {
		numerator_key: numerator,
		...(typeof denominator === 'string' ? { denominator_key: denominator } : {})
	};
	if (rule.of === 'persons') return readTogether(snapshot, asking, waiting, { ...wanted, keys });
	const { numerator: givers, denominator: others, person } = rule;
	if (person === undefined) {
		const aggregates = {
			givers: givers?.count ?? 'null',
			largest: givers?.largest ?? 'null',
			other_givers: others?.count ?? 'null',
			other_largest: others?.largest ?? 'null'
		};
		return readTogether(snapshot, asking, waiting, { ...wanted, keys, aggregates });
	}
	const { sql, values } = compileQuestion(asking, rowsTable(asking.indicator), { keys, person });
	return snapshot.read({ sql: addPersons(sql, keys), values }, waiting.signal);
}

/** Lines of a person each, put together: persons and the largest of their amounts. */
function addPersons(sql: string, keys: Readonly<Record<string, string>>): string {
	const sums = Object.keys(keys).map((name) => `sum(${name}) % 4294967296 as ${name}`);
	return `
		select
			* exclude (${['person', 'numerator', 'denominator', 'rows', ...Object.keys(keys)].join(', ')}),
			sum(numerator) as numerator, sum(denominator) as denominator, sum(rows) as rows,
			${sums.join(', ')},
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

/** What such lines say of their cells; a question without a split has a line even where there is nobody. */
export function cellsOf(
	lines: readonly Line[],
	question: Asking['question']
): Map<string, Map<string, ExactCell>> {
	return cellsIn(
		lines.filter(({ rows }) => Number(rows) > 0),
		question,
		cellOfLine
	);
}

function cellOfLine(line: Line): ExactCell {
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
