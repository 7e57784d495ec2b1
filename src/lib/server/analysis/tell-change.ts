import type { Language, Text } from '$pipelines/contract/text.ts';
import { formatDate, formatList, formatPercent } from '$lib/i18n/formats.ts';
import { flagWords } from '$lib/i18n/messages/figures.ts';
import { namePeriod } from '$lib/figures/period-name.ts';
import { formatValue } from '$lib/figures/value.ts';
import { isOfOneDay } from '$lib/figures/window.ts';
import type { Indicator, Timing, Unit } from '../indicators/definition.ts';
import type { Change, ChangeEnd, MemberChange } from './change.ts';
import { formatDifference, isShownAsNothing, joined, tell } from './words.ts';

const texts = {
	moved: {
		ar: '{name}: من {from} ({before}) إلى {to} ({after})، أي بفارق {difference}.',
		fr: '{name} : de {from} ({before}) à {to} ({after}), soit {difference}.',
		en: '{name}: from {from} ({before}) to {to} ({after}), that is {difference}.'
	},
	still: {
		ar: '{name}: {to} ({after})، دون تغير منذ {before}.',
		fr: '{name} : {to} ({after}), sans changement depuis {before}.',
		en: '{name}: {to} ({after}), no change since {before}.'
	},
	unknown: {
		ar: '{name}: لا يمكن حساب الفارق، لأن القيمة في أحد الطرفين: {flag}.',
		fr: "{name} : l'écart ne se calcule pas, une des deux valeurs étant : {flag}.",
		en: '{name}: the difference cannot be computed, one of the two values being: {flag}.'
	},
	incomplete: {
		ar: '{name}: لا يحسب الفارق، لأن المعطيات لا تغطي الفترة الأولى كاملة ({before}).',
		fr: "{name} : l'écart ne se calcule pas, les données ne couvrant pas toute la première période ({before}).",
		en: '{name}: the difference is not computed, the data not covering the whole of the first period ({before}).'
	},
	most: {
		ar: 'أكبر مساهمة: {member} ({contribution}، أي {share} من الفارق).',
		fr: "Première contribution : {member} ({contribution}, soit {share} de l'écart).",
		en: 'Largest contribution: {member} ({contribution}, {share} of the difference).'
	},
	mostOf: {
		ar: 'أكبر مساهمة: {member} ({contribution}).',
		fr: 'Première contribution : {member} ({contribution}).',
		en: 'Largest contribution: {member} ({contribution}).'
	},
	against: {
		ar: 'في الاتجاه المعاكس: {members}.',
		fr: 'En sens inverse : {members}.',
		en: 'In the opposite direction: {members}.'
	}
} satisfies Record<string, Text>;

/** Of those who moved against the difference, how many are named. */
const mostAgainst = 2;

/** A change as a plain sentence or two. */
export function tellChange(
	change: Omit<Change, 'sentence'>,
	{ name, unit, timing }: Indicator
): Text {
	const { from, to, difference, members } = change;
	const ends = (language: Language) => ({
		name: name[language],
		before: saidOf(from, language, timing.rows),
		after: saidOf(to, language, timing.rows)
	});
	if (change.base_flag) return tell(texts.incomplete, ends);
	if (difference === null || from.value === null || to.value === null) {
		const flag = (from.value === null ? from.flag : to.flag) ?? 'missing';
		return tell(texts.unknown, (language) => ({
			name: name[language],
			flag: flagWords[flag][language]
		}));
	}
	const { value: before } = from;
	const { value: after } = to;
	const isStill = isShownAsNothing(difference, unit);
	const moved = tell(isStill ? texts.still : texts.moved, (language) => ({
		...ends(language),
		from: formatValue(before, unit, language),
		to: formatValue(after, unit, language),
		difference: formatDifference(difference, unit, language)
	}));
	if (isStill) return moved;
	return joined([moved, ...tellMembers(members, difference, unit)]);
}

/** Who moved the figure most as it moved, then those who moved it more the other way. */
function tellMembers(
	members: readonly MemberChange[],
	difference: number,
	unit: Unit
): readonly Text[] {
	const moved = members.filter(({ contribution, small }) => {
		return !small && contribution !== null && !isShownAsNothing(contribution, unit);
	});
	const isAlong = ({ contribution }: MemberChange) => (contribution ?? 0) > 0 === difference > 0;
	const along = moved.find(isAlong);
	if (!along) return [];
	const { label, share } = along;
	const told = ({ contribution }: MemberChange, language: Language) =>
		formatDifference(contribution ?? 0, unit, language);
	const most = tell(share === null ? texts.mostOf : texts.most, (language) => ({
		member: label[language],
		contribution: told(along, language),
		share: formatPercent(share ?? 0, language, { decimals: 0 })
	}));
	const against = moved.slice(0, moved.indexOf(along)).slice(0, mostAgainst);
	if (against.length === 0) return [most];
	const others = tell(texts.against, (language) => ({
		members: formatList(
			against.map((member) => `${member.label[language]} (${told(member, language)})`),
			language
		)
	}));
	return [most, others];
}

/** The period or the days of a figure. */
export function saidOf(
	{ period, from, to }: Pick<ChangeEnd, 'period' | 'from' | 'to'>,
	language: Language,
	rows: Timing['rows']
): string {
	const name = (of: string) => namePeriod({ timing: rows }, of, language);
	if (period) return name(period);
	if (!to) return '';
	// A training year is not the calendar year under whose number it is asked for.
	if (rows === 'training-year') return name(to.slice(0, 4));
	return from === null || isOfOneDay(rows)
		? formatDate(to, language)
		: `${formatDate(from, language)} – ${formatDate(to, language)}`;
}
