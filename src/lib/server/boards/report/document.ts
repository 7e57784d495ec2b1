import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Language } from '$pipelines/contract/text.ts';
import { chrome } from '$lib/i18n/messages/chrome.ts';
import { report as words } from '$lib/i18n/messages/report.ts';
import { say } from '$lib/i18n/say.ts';
import type { AgreementModel, RecommendationModel, VotedModel } from '../session/models.ts';
import type { DrawPicture, Picture } from './chart-pictures.ts';
import type { Chapter } from './chapter.ts';
import { numbering, partsIn } from './document-parts.ts';
import type { Report } from './report-board.ts';

const locales: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-FR', en: 'en-GB' };
const font = 'Arial';

/**
 * A report as a Word document, with the headings, sentences, charts and tables of its page.
 * @param draw makes pictures of charts; without it the document says where they are
 */
export async function writeReportDocument(
	report: Report,
	language: Language,
	draw: DrawPicture | null
): Promise<Uint8Array> {
	const pictures = await drawAll(report, draw);
	const locale = locales[language];
	const isArabic = language === 'ar';
	const title = `${report.title} · ${report.session.title}`;
	const document = new Document({
		title,
		creator: chrome.chamber[language],
		styles: {
			default: {
				document: {
					run: { font, size: 22, language: { value: locale, bidirectional: locale } }
				},
				title: { run: { size: 44, bold: true, color: '163A78' } },
				heading1: {
					run: { size: 32, bold: true, color: '163A78' },
					paragraph: { spacing: { before: 360, after: 120 } }
				},
				heading2: {
					run: { size: 26, bold: true },
					paragraph: { spacing: { before: 240, after: 80 } }
				}
			},
			paragraphStyles: [
				{ id: 'Caption', name: 'Caption', basedOn: 'Normal', run: { italics: true, size: 18 } }
			]
		},
		numbering,
		sections: [
			{
				properties: { page: { size: { width: '210mm', height: '297mm' } } },
				footers: { default: footerOf(report, language, isArabic) },
				children: bodyOf(report, language, pictures)
			}
		]
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

function footerOf(report: Report, language: Language, isArabic: boolean): Footer {
	return new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				bidirectional: isArabic,
				children: [
					new TextRun({
						rightToLeft: isArabic,
						size: 16,
						text: `${say(words.snapshot, language, { snapshot: report.snapshot })} `
					}),
					new TextRun({ size: 16, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
				]
			})
		]
	});
}

type Pictures = ReadonlyMap<string, Picture>;

async function drawAll({ chapters }: Report, draw: DrawPicture | null): Promise<Pictures> {
	const drawn = new Map<string, Picture>();
	if (!draw) return drawn;
	// One after the other: each takes a core and tens of megabytes while it is made.
	for (const { chart } of chapters) {
		if (chart?.drawing) drawn.set(chart.id, await draw(chart.drawing));
	}
	return drawn;
}

function bodyOf(report: Report, language: Language, pictures: Pictures) {
	const part = partsIn(language);
	const { session } = report;
	const hasForeword = report.foreword.length > 0;
	const contents = [
		...(hasForeword ? [['foreword', words.foreword[language]] as const] : []),
		['key-figures', words.keyFigures[language]] as const,
		...report.chapters.map(({ theme, title }) => [theme, title] as const),
		['annexes', words.annexes[language]] as const
	];
	const figureHeads = [words.indicator, words.value, words.change, words.target, words.period];
	const sourceHeads = [words.dataset, words.reach, words.rows, words.refused];
	const heads = (texts: readonly (typeof words.value)[]) => texts.map((text) => text[language]);
	return [
		part.text(chrome.chamber[language]),
		part.title(report.title),
		part.text([session.title, session.date, session.place].filter(Boolean).join(' · '), {
			bold: true
		}),
		part.text(report.period),
		part.text(say(words.snapshot, language, { snapshot: report.snapshot })),
		part.heading(words.contents[language], 2),
		...contents.map(([anchor, title]) => part.contentsEntry(title, anchor)),
		...(hasForeword
			? [part.heading(words.foreword[language], 1, 'foreword'), ...part.blocks(report.foreword)]
			: []),
		part.heading(words.keyFigures[language], 1, 'key-figures'),
		part.table(
			heads(figureHeads),
			report.keyFigures.map(({ name, text, change, target, when }) => [
				...[name, text, change, target, when]
			])
		),
		...report.chapters.flatMap((chapter) => [
			part.heading(chapter.title, 1, chapter.theme),
			...chapter.sentences.map((sentence) => part.text(sentence)),
			...part.blocks(chapter.text),
			...chartOf(part, chapter.chart, pictures, language),
			part.caption(chapter.table.caption),
			part.table(
				heads(figureHeads),
				chapter.table.rows.map(({ cells }) => cells.map(({ text }) => text))
			),
			...(chapter.agreements.length + chapter.recommendations.length > 0
				? [
						part.heading(words.decisions[language], 2),
						...chapter.agreements.map((item) => part.item(agreementLine(item))),
						...chapter.recommendations.map((item) => part.item(recommendationLine(item)))
					]
				: [])
		]),
		part.heading(words.annexes[language], 1, 'annexes'),
		part.caption(words.sources[language]),
		part.table(
			heads(sourceHeads),
			report.sources.map(({ title, reach, rows, refused }) => [title, reach, rows, refused])
		),
		part.heading(words.definitions[language], 2),
		...report.definitions.flatMap(({ name, definition }) => [
			part.text(name, { bold: true }),
			part.text(definition)
		])
	];
}

/** A chart with what it shows above it and what its marks mean below. */
function chartOf(
	part: ReturnType<typeof partsIn>,
	chart: Chapter['chart'],
	pictures: Pictures,
	language: Language
) {
	if (!chart?.drawing) return [];
	const caption = part.caption(`${chart.title} · ${chart.note}`);
	const picture = pictures.get(chart.id);
	if (!picture) return [caption, part.text(words.chartElsewhere[language], { italics: true })];
	return [
		caption,
		part.picture(picture, chart.title),
		part.legend([
			...chart.legend,
			...(chart.target ? [{ label: chart.target, mark: 'dotted' as const }] : [])
		])
	];
}

const agreementLine = (item: AgreementModel | VotedModel): string =>
	[
		item.title,
		...('decision' in item ? [item.decision.label, item.vote] : []),
		...[item.stage.label, item.amount, item.waiting]
	]
		.filter(Boolean)
		.join(' · ');

const recommendationLine = ({ title, owner, due, state, late }: RecommendationModel): string =>
	[title, owner, due, state.label, late].filter(Boolean).join(' · ');
