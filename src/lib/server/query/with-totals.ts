import { charts } from '$lib/i18n/messages/charts.ts';
import { invalidValue, oneOf } from '../refusals/refusals.ts';
import type { Member } from '../dimensions/dimension.ts';
import type { Answer } from './answer.ts';
import type { Question } from './question.ts';

/** What a dimension holds in a row that is of all its members. */
export const total: Member = { id: 'total', label: charts.total };

export function readTotals(written: string | undefined): boolean {
	if (written === undefined) return false;
	if (written === 'yes') return true;
	throw invalidValue('totals', written, oneOf(['yes']));
}

/**
 * An answer with every total of its splits after it, each asked as a figure of its own: rates and
 * medians do not add up, and the public gets totals as they are published.
 */
export async function withTotals(
	question: Question,
	ask: (question: Question) => Promise<Answer>
): Promise<Answer> {
	const { by } = question;
	const answer = await ask(question);
	const rows = [...answer.rows];
	for (const kept of partsOf(by)) {
		const whole = Object.fromEntries(
			by.filter((id) => !kept.includes(id)).map((id) => [id, total.id])
		);
		const part = await ask({ ...question, by: kept });
		rows.push(...part.rows.map((row) => ({ ...row, ...whole })));
	}
	return { ...answer, query: { ...answer.query, totals: 'yes' }, rows };
}

/** The dimensions that totals are still split by, the most first. */
function partsOf<Id>(by: readonly Id[]): Id[][] {
	const all = Array.from({ length: 2 ** by.length - 1 }, (_, bits) =>
		by.filter((__, at) => bits & (1 << at))
	);
	return all.sort((a, b) => b.length - a.length);
}
