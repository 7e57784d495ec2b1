import type { Language } from '$pipelines/contract/text';
import type { Slide } from '$lib/components/slides/slide';
import { chrome } from '$lib/i18n/messages/chrome';
import { report as words } from '$lib/i18n/messages/report';
import { say } from '$lib/i18n/say';
import type { Report } from './ask-report';

/** Figures of a chapter that are shown by themselves: the first of its table. */
const figuresShown = 2;

/** A report as findings: of each chapter its chart, its first figures, and what is late. */
export function slidesOf(report: Report, language: Language): Slide[] {
	const { title, session, period, snapshot, chapters } = report;
	return [
		{
			about: chrome.chamber[language],
			title: `${title} · ${session.title}`,
			lines: [period, session.date, say(words.snapshot, language, { snapshot })]
		},
		...chapters.flatMap((chapter): Slide[] => [
			...(chapter.chart?.drawing
				? [{ about: chapter.title, title: '', lines: [], chart: chapter.chart }]
				: []),
			...chapter.table.rows.slice(0, figuresShown).map(({ cells }) => {
				const [name, figure, change, target, when] = cells.map(({ text }) => text);
				return {
					about: chapter.title,
					title: name ?? '',
					figure: figure ?? '',
					lines: [
						change ? say(words.overAYear, language, { change }) : '',
						target ? say(words.aimed, language, { target }) : '',
						when ?? ''
					].filter(Boolean)
				};
			}),
			...chapter.recommendations
				.filter(({ open, late }) => open && late)
				.map((one) => ({
					about: `${chapter.title} · ${one.late}`,
					title: one.title,
					language: one.titleLanguage,
					lines: [one.owner, one.due].filter(Boolean)
				}))
		])
	];
}
