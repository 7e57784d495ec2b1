import type { Language } from '$pipelines/contract/text.ts';
import { windowLine } from '$lib/figures/period-name.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Unit } from '../../indicators/definition.ts';
import type { Answer, BaseFlag, Flag } from '../../query/answer.ts';
import { addressOf } from '../address/address-of.ts';
import type { Asked } from './asked.ts';

/** The figure that a page is about. */
export interface Headline {
	readonly indicator: string;
	readonly unit: Unit;
	readonly direction: 'up' | 'down' | null;
	readonly value: number | null;
	readonly flag: Flag | null;
	/** The same a year before. */
	readonly base: number | null;
	readonly baseFlag: BaseFlag | null;
	readonly asOf: string | null;
	/** The address of the API that gives it. */
	readonly query: string;
	/** The days that it speaks of, in words. */
	readonly dates: string;
}

export function headlineOf(
	indicator: IndicatorDescription,
	asked: Asked,
	answer: Answer,
	language: Language
): Headline {
	const { id, unit, direction } = indicator;
	const { rows, as_of: asOf } = answer;
	const row = rows[0];
	return {
		indicator: id,
		...{ unit, direction },
		value: row?.value ?? null,
		flag: row ? row.flag : 'missing',
		base: row?.compare ?? null,
		baseFlag: row?.base_flag ?? null,
		asOf,
		query: addressOf(answer, id, asked.query),
		dates: windowLine(indicator, asked.window, asOf, language)
	};
}
