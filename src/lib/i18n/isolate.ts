import type { Language } from '$pipelines/contract/text';
import { directionOf } from './direction';

/**
 * Keeps a number with its unit, a law number or a code in one piece inside text of the other
 * direction: 50-17 would read 17-50 and a minus sign would jump.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** The same, for what always reads left to right: numbers, codes, ranges. */
export const isolateLeftToRight = (text: string): string => `\u2066${text}\u2069`;

/** Sets the direction of a text inside a drawing, which is left to right as a whole. */
export const directed = (text: string, language: Language): string =>
	`${directionOf(language) === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`;
