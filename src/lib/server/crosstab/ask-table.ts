import { parameters } from '../disclosure/parameters.ts';
import { holdsAtEnd, type Indicator } from '../indicators/definition.ts';
import type { Answer, AnswerRow } from '../query/answer.ts';
import type { Question } from '../query/question.ts';
import { readQuestion, type Query } from '../query/read-question.ts';
import { invalidValue } from '../refusals/refusals.ts';
import type { Facts } from '../warehouse/facts.ts';
import { arrange, inLines, isTotal, withShares, type Arranged, type Layout } from './arrange.ts';
import { checkSort, namesIn, readShape, shapeQuery, type TableShape } from './read-shape.ts';
import { withTotals } from './with-totals.ts';

/** A question about an indicator, and the table that its answer is to stand as. */
export interface AskedTable {
	readonly question: Question;
	readonly shape: TableShape;
	readonly layout: Layout;
	/** Whether a table was asked for: without, rows stay as they come. */
	readonly shaped: boolean;
}

/**
 * Reads the words that shape a table beside those of a question. `period` may be named in `by` or
 * `across`; where a grain divides and neither names it, it stands last in the lines.
 * @throws Refusal
 */
export function readTable(indicator: Indicator, query: Query, facts: Facts): AskedTable {
	const { shape, rest } = readShape(query);
	const down = namesIn(query.by);
	const names = [...down, ...shape.across];
	const by = names.filter((name) => name !== 'period').join(',');
	const question = readQuestion(indicator, { ...rest, ...(by ? { by } : {}) }, facts);
	const timed = question.grain !== 'none';
	const named = names.filter((name) => name === 'period').length;
	if (named > (timed ? 1 : 0)) {
		throw invalidValue(shape.across.includes('period') ? 'across' : 'by', 'period', {
			ar: 'يذكر مرة واحدة، مع \u2068grain\u2069 غير \u2068none\u2069',
			fr: 'il se dit une fois, avec un pas de temps (grain) autre que none',
			en: 'it is said once, with a grain other than none'
		});
	}
	if (shape.share && (indicator.kind === 'ratio' || indicator.kind === 'median')) {
		throw invalidValue('share', shape.share, {
			ar: 'لا حصة لنسبة أو وسيط: الحصص للأعداد والمبالغ',
			fr: "un taux ou une médiane n'a pas de part : les effectifs et les montants en ont",
			en: 'a rate or a median has no share: counts and amounts have'
		});
	}
	return {
		...{ question, shape },
		layout: {
			down: [...down, ...(timed && named === 0 ? ['period'] : [])],
			...{ across: shape.across, sort: shape.sort, share: shape.share },
			withinPeriod: holdsAtEnd(indicator) || indicator.kind === 'cumulative'
		},
		shaped: shape.across.length + named > 0 || shape.sort !== null || shape.share !== null
	};
}

/** The answer to a question as a table, its rows line by line. */
export async function askTable(
	{ question, shape, layout, shaped }: AskedTable,
	ask: (question: Question) => Promise<Answer>
): Promise<{ readonly answer: Answer; readonly arranged: Arranged<AnswerRow> }> {
	const totals = shape.totals || shape.share !== null;
	const answer = totals ? await withTotals(question, ask) : await ask(question);
	const { leastDenominator } = parameters;
	const shared = withShares(answer.rows, {
		...layout,
		...(answer.protection ? { leastTotal: leastDenominator } : {})
	});
	const shown = shape.totals ? shared : shared.filter((row) => !isTotal(row));
	const arranged = wholeTable(arrange(shown, layout), answer, layout);
	checkSort(shape, arranged);
	if (!shaped) return { answer, arranged };
	return {
		answer: {
			...answer,
			query: queryOf(answer.query, shape, layout),
			rows: inLines(arranged)
		},
		arranged
	};
}

/**
 * A table with a row for each of its cells: of a combination that nowhere occurs a count is 0 where
 * its period has data, and a rate, or what is said to the public, is missing.
 */
function wholeTable(
	{ columns, lines }: Arranged<AnswerRow>,
	{ rows, protection }: Answer,
	{ down, across, share }: Layout
): Arranged<AnswerRow> {
	const received = new Set(
		rows.filter(({ flag }) => flag !== 'missing').map(({ period }) => period)
	);
	const counted = !protection && rows.every(({ denominator }) => denominator === null);
	const absent = (ids: readonly string[]): AnswerRow => {
		const named = Object.fromEntries([...down, ...across].map((name, at) => [name, ids[at] ?? '']));
		const isKnown = counted && received.has(named.period);
		return {
			...named,
			...{ value: isKnown ? 0 : null, numerator: null, denominator: null },
			...{ flag: isKnown ? null : 'missing', compare: null },
			...(share ? { share: null } : {})
		};
	};
	return {
		columns,
		lines: lines.map(({ ids, cells }) => ({
			ids,
			cells: columns.map((column, at) => cells[at] ?? absent([...ids, ...column]))
		}))
	};
}

/** Lines and columns apart, as they were asked for. */
function queryOf(
	{ by: _, ...query }: Answer['query'],
	shape: TableShape,
	{ down }: Layout
): Answer['query'] {
	return { ...(down.length > 0 ? { by: down.join(',') } : {}), ...query, ...shapeQuery(shape) };
}
