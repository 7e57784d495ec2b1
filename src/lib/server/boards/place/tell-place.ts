import { formatValue } from '$lib/figures/value.ts';
import { formatList, formatNumber } from '$lib/i18n/formats.ts';
import { places as words } from '$lib/i18n/messages/places.ts';
import { say } from '$lib/i18n/say.ts';
import type { Language, Text } from '$pipelines/contract/text.ts';
import type { PlaceLine } from './place-line.ts';

/** As many as a sentence holds. */
const most = 3;

/** What a place is the best and the last in, and how far it is from the one beside it. */
export function tellPlace(
	lines: readonly PlaceLine[],
	beside: string | null,
	language: Language
): readonly string[] {
	// Counts are large where many live.
	const rates = lines.filter(
		({ unit, direction }) => direction !== null && (unit === 'share' || unit === 'days')
	);
	const isHigh = ({ rank }: PlaceLine) => rank !== null && rank.at === 1;
	const isLow = ({ rank }: PlaceLine) => rank !== null && rank.at === rank.of && rank.at > 1;
	const best = rates.filter((line) => (line.direction === 'up' ? isHigh(line) : isLow(line)));
	const worst = rates.filter((line) => (line.direction === 'up' ? isLow(line) : isHigh(line)));
	return [
		tellList(words.best, best, language),
		tellList(words.worst, worst, language),
		beside ? tellGaps(lines, beside, language) : ''
	].filter(Boolean);
}

function tellList(sentence: Text, lines: readonly PlaceLine[], language: Language): string {
	const [first] = lines;
	if (!first) return '';
	return say(sentence, language, {
		of: formatNumber(Math.max(...lines.map(({ rank }) => rank?.of ?? 0)), language),
		list: formatList(
			lines
				.slice(0, most)
				.map(({ name, value, unit }) => `${name} (${formatValue(value ?? 0, unit, language)})`),
			language
		)
	});
}

function tellGaps(lines: readonly PlaceLine[], other: string, language: Language): string {
	const ways = lines.flatMap((line) => line.other?.way ?? []);
	if (ways.length === 0) return '';
	const countOf = (way: string) => formatNumber(ways.filter((one) => one === way).length, language);
	return say(words.gapsInShort, language, {
		other,
		all: formatNumber(ways.length, language),
		closing: countOf('closing'),
		widening: countOf('widening')
	});
}
