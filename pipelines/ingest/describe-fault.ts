import { sharedRules, type SharedRule } from '../contract/rules.ts';
import type { Language, Text } from '../contract/text.ts';

/** What is wrong with a row, as the checks left it. */
export interface Fault {
	readonly line: string | null;
	readonly column: string | null;
	readonly rule: string;
	readonly near: string | null;
	readonly firstFile: number | null;
	readonly firstRecord: string | null;
}

export interface Naming {
	readonly rules: Readonly<Record<string, { readonly message: Text }>>;
	readonly names: ReadonlyMap<number, string>;
	readonly language: Language;
}

const words = {
	line: { ar: 'السطر', fr: 'ligne', en: 'line' },
	column: { ar: 'العمود', fr: 'colonne', en: 'column' },
	near: { ar: 'هل المقصود', fr: 'peut-être', en: 'perhaps' },
	first: { ar: 'السطر الأول', fr: 'première', en: 'first' },
	record: { ar: 'التسجيل', fr: 'enregistrement', en: 'record' }
} as const satisfies Record<string, Text>;

/** A sentence for the person who corrects the row. */
export function describeFault(
	{ line, rule, near, firstFile, firstRecord }: Fault,
	column: string | null,
	cell: string | null,
	{ rules, names, language }: Naming
): string {
	const message =
		(rule in sharedRules ? sharedRules[rule as SharedRule] : rules[rule]?.message)?.[language] ??
		rule;
	const where = [
		line && `${words.line[language]} ${line}`,
		column && `${words.column[language]} « ${column} »`,
		cell && `« ${cell.trim().slice(0, 80)} »`
	].filter(Boolean);
	const hints = [
		near && `${words.near[language]} : ${near}`,
		firstRecord &&
			`${words.first[language]} : ${names.get(Number(firstFile)) ?? ''}, ${words.record[language]} ${firstRecord}`
	].filter(Boolean);
	return `${where.join(', ')} : ${message}${hints.length ? ` (${hints.join(' ; ')})` : ''}`;
}
