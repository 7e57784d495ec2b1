import { charts } from '$lib/i18n/messages/charts.ts';
import { invalidValue, oneOf } from '../refusals/refusals.ts';
import type { Member } from '../dimensions/dimension.ts';
import type { Answer } from '../query/answer.ts';
import type { Question } from '../query/question.ts';
import { totalId } from './arrange.ts';

/** What a dimension, or the period, holds in a row that is of all its members. */
export const total: Member = { id: totalId, label: charts.total };

export function readTotals(written: string | undefined): boolean {
	if (written === undefined) return false;
	if (written === 'yes') return true;
	throw invalidValue('totals', written, oneOf(['yes']));
}

/**
 * An answer with every total of its splits after it, each asked as a figure of its own: rates and
 * medians do not add up, and the public gets totals as they are published. That of all periods is the
 * figure of the whole of them.
 */
export async function withTotals(
	question: Question,
	ask: (question: Question) => Promise<Answer>
): Promise<Answer> {
	const { by, grain } = question;
	const splits = [...(grain === 'none' ? [] : ['period' as const]), ...by];
	const asked = partsOf(splits).map((kept) => ({
		whole: Object.fromEntries(
			splits.filter((name) => !kept.includes(name)).map((name) => [name, totalId])
		),
		question: {
			...question,
			by: by.filter((id) => kept.includes(id)),
			...(kept.includes('period') ? {} : { grain: 'none' as const })
		}
	}));
	const [answer, ...parts] = await Promise.all([
		ask(question),
		...asked.map(async ({ whole, question }) => {
			const { rows } = await ask(question);
			return rows.map((row) => ({ ...row, ...whole }));
		})
	]);
	return {
		...answer,
		query: { ...answer.query, totals: 'yes' },
		rows: [...answer.rows, ...parts.flat()]
	};
}

/** The splits that totals are still split by, the most first. */
function partsOf<Id>(by: readonly Id[]): Id[][] {
	const all = Array.from({ length: 2 ** by.length - 1 }, (_, bits) =>
		by.filter((__, at) => bits & (1 << at))
	);
	return all.sort((a, b) => b.length - a.length);
}
