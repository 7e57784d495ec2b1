import type { Language } from '$pipelines/contract/text';
import type { Slide } from '$lib/components/slides/slide';
import { describeChange } from '$lib/figures/change';
import { windowLine } from '$lib/figures/period-name';
import { formatTarget, formatValue, wordOf } from '$lib/figures/value';
import { formatDate } from '$lib/i18n/formats';
import { briefing } from '$lib/i18n/messages/briefing';
import { chrome } from '$lib/i18n/messages/chrome';
import { overview as words } from '$lib/i18n/messages/overview';
import { report } from '$lib/i18n/messages/report';
import { say } from '$lib/i18n/say';
import { isThemeId, themes } from '$lib/i18n/themes';
import type { Overview } from '$lib/server/boards/overview/overview-board';

/** The state of the sector as findings: the briefing, each figure, the provinces, what needs a decision. */
export function slidesOf(data: Overview, language: Language): Slide[] {
	const { clock, kpis, decisions, provinces } = data;
	return [
		{
			about: chrome.chamber[language],
			title: words.title[language],
			lines: [formatDate(clock, language)]
		},
		...data.briefing.map(({ kind, sentence }) => ({
			about: briefing[kind][language],
			title: sentence,
			lines: []
		})),
		...kpis.map((kpi) => slideOf(kpi, language)),
		...(provinces.drawing ? [{ about: '', title: '', lines: [], chart: provinces }] : []),
		...decisions.list.map(({ tag, title, titleLanguage, note }) => ({
			about: tag,
			title,
			language: titleLanguage,
			lines: [note]
		}))
	];
}

function slideOf(kpi: Overview['kpis'][number], language: Language): Slide {
	const { name, value, base, unit, flag, target, theme } = kpi;
	const change =
		value === null || base === null ? '' : describeChange(value, base, unit, language).shown;
	return {
		about: isThemeId(theme) ? themes[theme].name[language] : '',
		title: name,
		figure: value === null ? wordOf(flag, language) : formatValue(value, unit, language),
		lines: [
			change ? say(report.overAYear, language, { change }) : '',
			target ? say(report.aimed, language, { target: formatTarget(target, unit, language) }) : '',
			windowLine(kpi, kpi.window, kpi.asOf, language)
		].filter(Boolean)
	};
}
