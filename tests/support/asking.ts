import { expect } from 'vitest';
import type { Answer, AnswerRow } from '../../src/lib/server/query/answer.ts';
import type { openApi } from './snapshot.ts';

type Api = ReturnType<typeof openApi>['api'];
type Query = Readonly<Record<string, string>>;

/** Asks an API for figures, as tests of indicators do. */
export function asking(api: Api) {
	async function rows(indicator: string, query: Query = {}): Promise<AnswerRow[]> {
		const search = new URLSearchParams(query);
		const response = await api.request(`/api/v1/indicators/${indicator}/values?${search}`);
		expect(response.status).toBe(200);
		return [...((await response.json()) as Answer).rows];
	}

	return {
		rows,
		/** The only row of an answer. */
		async row(indicator: string, query: Query = {}): Promise<AnswerRow> {
			const [first, ...more] = await rows(indicator, query);
			if (!first || more.length > 0) throw new Error(`${more.length + 1} rows, not one`);
			return first;
		},
		/** `[numerator, denominator]` of the only row, or its flag where it has no value. */
		async terms(indicator: string, query: Query = {}) {
			const { value, numerator, denominator, flag } = await this.row(indicator, query);
			return value === null ? flag : [numerator, denominator];
		},
		/** The value of the only row, or its flag where it has none. */
		async value(indicator: string, query: Query = {}) {
			const { value, flag } = await this.row(indicator, query);
			return value ?? flag;
		},
		/** Values, or flags, by member or period. */
		async values(indicator: string, query: Query): Promise<Record<string, number | string | null>> {
			const name = (row: AnswerRow) =>
				[row.period, ...(query.by ? [row[query.by as 'province']] : [])].filter(Boolean).join(' ');
			return Object.fromEntries(
				(await rows(indicator, query)).map((row) => [name(row), row.value ?? row.flag])
			);
		}
	};
}
