import type { Language, Text } from '$pipelines/contract/text.ts';
import { formatValue, wordOf } from '$lib/figures/value.ts';
import { saidOf } from '../analysis/tell-change.ts';
import { formatDifference, joined, tell } from '../analysis/words.ts';
import type { Timing } from '../indicators/definition.ts';
import type { FigureEnd, MovedFigure } from './moved-figures.ts';

const texts = {
	revised: {
		ar: '{name} ({before}): صحح الرقم من {from} إلى {to}، أي بفارق {difference}.',
		fr: '{name} ({before})\u00a0: le chiffre passe de {from} à {to}, soit {difference}.',
		en: '{name} ({before}): the figure went from {from} to {to}, that is {difference}.'
	},
	later: {
		ar: '{name}: من {from} ({before}) إلى {to} ({after})، أي بفارق {difference}.',
		fr: '{name}\u00a0: de {from} ({before}) à {to} ({after}), soit {difference}.',
		en: '{name}: from {from} ({before}) to {to} ({after}), that is {difference}.'
	},
	first: {
		ar: '{name}: {to} ({after})، ولم يكن له رقم من قبل.',
		fr: '{name}\u00a0: {to} ({after}), sans chiffre jusque-là.',
		en: '{name}: {to} ({after}), without a figure until then.'
	},
	lost: {
		ar: '{name}: كان {from} ({before})، ولم يعد له رقم ({flag}).',
		fr: '{name}\u00a0: {from} ({before}), plus aucun chiffre à présent ({flag}).',
		en: '{name}: was {from} ({before}) and has no figure any more ({flag}).'
	}
} satisfies Record<string, Text>;

type Moved = Omit<MovedFigure, 'sentence'>;

/** What became of the figure of the same days, then where it stands with the days that came. */
export function tellMoved(
	{ name, unit, before, after, since, revised }: Moved,
	rows: Timing['rows']
): Text {
	const said = (from: FigureEnd, to: FigureEnd): Text =>
		tell(texts[kindOf(from, to)], (language: Language) => ({
			name: name[language],
			before: saidOf(from, language, rows),
			after: saidOf(to, language, rows),
			from: from.value === null ? '' : formatValue(from.value, unit, language),
			to: to.value === null ? '' : formatValue(to.value, unit, language),
			difference: formatDifference((to.value ?? 0) - (from.value ?? 0), unit, language),
			flag: wordOf(to.flag, language)
		}));
	if (!revised) return said(before, after);
	const isSame = after.from === since.from && after.to === since.to;
	return isSame ? said(before, since) : joined([said(before, since), said(since, after)]);
}

function kindOf(from: FigureEnd, to: FigureEnd): keyof typeof texts {
	if (from.value === null) return 'first';
	if (to.value === null) return 'lost';
	return from.from === to.from && from.to === to.to ? 'revised' : 'later';
}
