import type { Language } from '$pipelines/contract/text.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { isolate } from '$lib/i18n/isolate.ts';
import { report as words } from '$lib/i18n/messages/report.ts';
import { say } from '$lib/i18n/say.ts';
import { Refusal } from '../../refusals/refusal.ts';
import type { Desk } from '../desk.ts';
import type { ReportPeriod } from './period.ts';
import { readReportFigure } from './report-figure.ts';

export interface LiveText {
	readonly source: string;
	/** What could not be put in, with its file and line. */
	readonly faults: readonly string[];
}

const written = /\{\{([^{}\n]*)\}\}/g;
/** What stands where a figure could not be told. */
const unknown = '[?]';

/** A text with its figures put in: `{{registered-artisans}}`, `{{open-rights-rate province=03.561}}`, `{{change fair-sales}}`. */
export async function putFiguresIn(
	desk: Desk,
	{ file, source }: { readonly file: string; readonly source: string },
	period: ReportPeriod
): Promise<LiveText> {
	const faults: string[] = [];
	const report = (line: number, message: string) =>
		faults.push(
			say(words.faultAt, desk.language, {
				file,
				line: formatNumber(line, desk.language),
				message
			})
		);
	const lines = await Promise.all(
		source.split(/\r?\n/).map(async (line, index) => {
			const told = await Promise.all(
				[...line.matchAll(written)].map(async ([, inside = '']) => {
					const figure = await tellFigure(desk, inside.trim(), period);
					if (typeof figure === 'string') return figure;
					report(index + 1, figure.fault);
					return unknown;
				})
			);
			if (/\{\{|\}\}/.test(line.replace(written, ''))) {
				report(index + 1, words.unclosed[desk.language]);
			}
			if (line.includes('\ufffd')) report(index + 1, words.notUtf8[desk.language]);
			return line.replace(written, () => told.shift() ?? unknown);
		})
	);
	return { source: lines.join('\n'), faults };
}

async function tellFigure(
	desk: Desk,
	inside: string,
	period: ReportPeriod
): Promise<string | { readonly fault: string }> {
	const { language } = desk;
	const [first = '', ...rest] = inside.split(/\s+/);
	const isChange = first === 'change';
	const [id = '', ...pairs] = isChange ? rest : [first, ...rest];
	try {
		const filters = Object.fromEntries(pairs.map((pair) => pairOf(pair, language)));
		const figure = await readReportFigure(desk, desk.indicator(id), period, filters);
		const text = isChange ? figure.change || words.noChange[language] : figure.text;
		return language === 'ar' ? isolate(text) : text;
	} catch (error) {
		if (error instanceof Refusal) return { fault: error.text[language] };
		if (error instanceof UnreadablePair) return { fault: error.message };
		throw error;
	}
}

class UnreadablePair extends Error {}

function pairOf(pair: string, language: Language): readonly [string, string] {
	const [, name, value] = /^(\w+)=(\S+)$/.exec(pair) ?? [];
	if (name && value) return [name, value];
	throw new UnreadablePair(say(words.unreadable, language, { text: pair }));
}
