import {
	AlignmentType,
	Bookmark,
	ExternalHyperlink,
	HeadingLevel,
	InternalHyperlink,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import type { Language } from '$pipelines/contract/text.ts';
import type { Block, Run } from './blocks.ts';

/** Half points. */
const small = 18;

/** The pieces of a Word document in a language: in Arabic every paragraph, run, table and list is set right to left. */
export function partsIn(language: Language) {
	const isArabic = language === 'ar';
	const run = (text: string, look: { bold?: boolean; italics?: boolean; size?: number } = {}) =>
		new TextRun({ text, ...look, rightToLeft: isArabic });
	const paragraph = (children: TextRun[]) =>
		new Paragraph({ children, bidirectional: isArabic, spacing: { after: 120 } });
	const linked = ({ text, strong, emphasis, href }: Run) => {
		const words = run(text, { bold: strong, italics: emphasis });
		return href ? new ExternalHyperlink({ link: href, children: [words] }) : words;
	};

	return {
		text: (words: string, look: Parameters<typeof run>[1] = {}) => paragraph([run(words, look)]),
		title: (words: string) =>
			new Paragraph({
				heading: HeadingLevel.TITLE,
				bidirectional: isArabic,
				children: [run(words)]
			}),
		/** A heading that contents lead to by its anchor. */
		heading: (words: string, level: 1 | 2, anchor?: string) =>
			new Paragraph({
				heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
				bidirectional: isArabic,
				keepNext: true,
				children: anchor ? [new Bookmark({ id: anchor, children: [run(words)] })] : [run(words)]
			}),
		contentsEntry: (words: string, anchor: string) =>
			new Paragraph({
				bidirectional: isArabic,
				children: [new InternalHyperlink({ anchor, children: [run(words)] })]
			}),
		item: (words: string) =>
			new Paragraph({
				bullet: { level: 0 },
				bidirectional: isArabic,
				children: [run(words)]
			}),
		blocks: (blocks: readonly Block[]) =>
			blocks.flatMap(({ kind, lines }) =>
				lines.map(
					(runs) =>
						new Paragraph({
							bidirectional: isArabic,
							spacing: { after: 120 },
							...(kind === 'bullets' || kind === 'numbers' ? { bullet: { level: 0 } } : {}),
							...(kind === 'heading' ? { heading: HeadingLevel.HEADING_3 } : {}),
							children: runs.map(linked)
						})
				)
			),
		caption: (words: string) =>
			new Paragraph({
				style: 'Caption',
				bidirectional: isArabic,
				keepNext: true,
				children: [run(words)]
			}),
		/** Its first row is repeated where the table goes on to another page. */
		table: (heading: readonly string[], rows: readonly (readonly string[])[]) => {
			const cells = (texts: readonly string[], bold: boolean) =>
				texts.map(
					(words) =>
						new TableCell({
							margins: { top: 40, bottom: 40, left: 80, right: 80 },
							children: [
								new Paragraph({
									bidirectional: isArabic,
									alignment: AlignmentType.START,
									children: [run(words, { bold, size: small })]
								})
							]
						})
				);
			return new Table({
				visuallyRightToLeft: isArabic,
				width: { size: 100, type: WidthType.PERCENTAGE },
				rows: [
					new TableRow({ tableHeader: true, cantSplit: true, children: cells(heading, true) }),
					...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) }))
				]
			});
		}
	};
}
