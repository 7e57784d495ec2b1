import type { Indicator } from '../indicators/definition.ts';
import { answerQuestion } from '../query/answer-question.ts';
import type { Answer } from '../query/answer.ts';
import type { Asker } from '../query/asker.ts';
import { queryOf, type Question } from '../query/question.ts';

export type AskTogether = (indicator: Indicator, question: Question) => Promise<Answer>;

interface Asked {
	readonly indicator: Indicator;
	readonly question: Question;
	readonly give: (answer: Promise<Answer>) => void;
}

/**
 * Gathers the questions that the parts of a board ask in one turn, so that each is asked once, and
 * one that another answers too is not asked at all.
 */
export function askTogether(asker: Asker, signal: AbortSignal): AskTogether {
	const answers = new Map<string, Promise<Answer>>();
	let gathered: Asked[] = [];

	function ask(): void {
		const asked = gathered;
		gathered = [];
		// Those that are compared answer the same without comparison.
		for (const compared of [true, false]) {
			for (const { indicator, question, give } of asked) {
				if ((question.compare === 'year') !== compared) continue;
				const wider = answers.get(keyOf(indicator, { ...question, compare: 'year' }));
				if (question.compare === null && wider) give(wider.then(withoutComparison));
				else give(answerQuestion(asker, indicator, question, { signal }));
			}
		}
	}

	return (indicator, question) => {
		const key = keyOf(indicator, question);
		const known = answers.get(key);
		if (known) return known;
		const answer = new Promise<Answer>((give) => {
			if (gathered.length === 0) setImmediate(ask);
			gathered.push({ indicator, question, give });
		});
		answers.set(key, answer);
		return answer;
	};
}

const keyOf = ({ id }: Indicator, question: Question): string =>
	JSON.stringify([id, queryOf(question)]);

function withoutComparison({ query, rows, ...about }: Answer): Answer {
	const { compare: _, ...plain } = query;
	return {
		...about,
		query: plain,
		rows: rows.map(({ base_flag: _, ...row }) => ({ ...row, compare: null }))
	};
}
