import type { DimensionId } from '../../dimensions/dimension.ts';
import type { Grain, Indicator } from '../../indicators/definition.ts';
import type { Snapshot } from '../../warehouse/snapshot.ts';
import type { Line, Statement } from '../../warehouse/statement.ts';
import type { Sums } from '../cells.ts';
import { compileQuestion } from '../compile.ts';
import type { Period, Span } from '../periods.ts';
import type { Waiting } from '../single-flight.ts';
import { askingOf, cellsIn, readSums, splitOfKey } from '../sums.ts';
import { rowsTable, type Asking } from '../table.ts';
import { createQueue } from '../../warehouse/queue.ts';
import type { Contributors, Policy } from './policy.ts';

/** A cell with rows, of one table: its period's first day (empty with grain none) and its members. */
export interface TableLine {
	readonly period: string;
	readonly split: readonly string[];
	readonly sums: Sums;
	readonly contributors: Contributors | undefined;
}

/** Whole tables are read few at a time: figures asked meanwhile find a place in the queue of queries. */
const reads = createQueue(2, Infinity, () => new Error('there is always room to wait'));

/** The cells of the table that crosses some dimensions, of every member, in some periods. */
export async function readTable(...asked: Parameters<typeof readCells>): Promise<TableLine[]> {
	const leave = await reads.enter((asked.at(-1) as Waiting).signal);
	try {
		return await readCells(...asked);
	} finally {
		leave();
	}
}

async function readCells(
	snapshot: Snapshot,
	indicator: Indicator,
	policy: Policy,
	by: readonly DimensionId[],
	grain: Grain,
	periods: readonly Period[],
	span: Span | null,
	waiting: Waiting
): Promise<TableLine[]> {
	const covered = periods.filter((period) => period.covered);
	if (covered.length === 0) return [];
	const question = { by, filters: {}, grain, from: null, to: null, compare: null };
	const [{ cells }, contributors] = await Promise.all([
		readSums(snapshot, indicator, question, covered, span, waiting),
		policy.asks ? readContributors() : null
	]);
	return [...cells].flatMap(([period, sumsOf]) =>
		[...sumsOf].map(([key, sums]) => ({
			period,
			split: splitOfKey(key, by),
			sums,
			contributors: contributors?.get(period)?.get(key)
		}))
	);

	async function readContributors(): Promise<Map<string, Map<string, Contributors>>> {
		const asking = await askingOf(snapshot, indicator, question, covered);
		const lines = await snapshot.read(compileContributors(asking, policy), waiting.signal);
		return cellsIn(lines, question, contributorsOf);
	}
}

/** Compiles the question of who a table is built on; one line for each of its cells. */
export function compileContributors(asking: Asking, { rule, asks }: Policy): Statement {
	const rows = rowsTable(asking.indicator);
	if (asks === 'rows') return compileQuestion(asking, rows);
	const contributors = rule.of === 'money' ? rule.contributors : undefined;
	if (contributors) return compileQuestion(asking, rows, { contributors });
	const { sql, values } = compileQuestion(asking, rows, { person: rule.person });
	const { by, grain } = asking.question;
	const names = [...(grain === 'none' ? [] : ['p']), ...by.map((_, index) => `d${index}`)];
	return {
		sql: `
			select ${[
				...names,
				'cast(count(*) filter (where numerator <> 0) as double) as givers',
				'cast(count(*) filter (where denominator <> 0) as double) as other_givers',
				'max(abs(numerator)) as largest',
				'max(abs(denominator)) as other_largest'
			].join(', ')}
			from (${sql})
			group by all`,
		values
	};
}

function contributorsOf(line: Line): Contributors {
	const number = (name: string) => Number(line[name] ?? 0);
	return {
		rows: number('rows'),
		givers: number('givers'),
		otherGivers: number('other_givers'),
		largest: number('largest'),
		otherLargest: number('other_largest')
	};
}
