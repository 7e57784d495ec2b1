import {
	AlignmentType,
	Bookmark,
	ExternalHyperlink,
	HeadingLevel,
	ImageRun,
	InternalHyperlink,
	LevelFormat,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import type { Language } from '$pipelines/contract/text.ts';
import type { LegendItem, LegendMark } from '$lib/charts/legend.ts';
import type { Block, Run } from './blocks.ts';
import { colorByDay, type Picture } from './chart-pictures.ts';

/** Half points. */
const small = 18;
/** Pixels of Word: 16 cm, within the margins of a page. */
const pictureWidth = 604;

const numbers = 'numbers';
/** How lists of numbers are counted. */
export const numbering = {
	config: [
		{
			reference: numbers,
			levels: [
				{
					level: 0,
					format: LevelFormat.DECIMAL,
					text: '%1.',
					alignment: AlignmentType.START,
					style: { paragraph: { indent: { start: 720, hanging: 360 } } }
				}
			]
		}
	]
};

/** Marks of a legend as characters that any font of a document has. */
const signs: Readonly<Partial<Record<LegendMark, string>>> = {
	...{ line: '━', dashed: '╌', dotted: '┈', tick: '┃', box: '■', dot: '●', open: '○', ring: '◎' },
	...{ band: '▒', hatch: '▨' }
};

/** The pieces of a Word document in a language: in Arabic every paragraph, run, table and list is set right to left. */
export function partsIn(language: Language) {
	const isArabic = language === 'ar';
	let lists = 0;
	const run = (
		text: string,
		look: { bold?: boolean; italics?: boolean; size?: number; color?: string } = {}
	) => new TextRun({ text, ...look, rightToLeft: isArabic });
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
			blocks.flatMap(({ kind, lines }) => {
				// Each list counts from one.
				const instance = ++lists;
				return lines.map(
					(runs) =>
						new Paragraph({
							bidirectional: isArabic,
							spacing: { after: 120 },
							...(kind === 'bullets' ? { bullet: { level: 0 } } : {}),
							...(kind === 'numbers'
								? { numbering: { reference: numbers, level: 0, instance } }
								: {}),
							...(kind === 'heading' ? { heading: HeadingLevel.HEADING_3 } : {}),
							children: runs.map(linked)
						})
				);
			}),
		picture: ({ png, ratio, description }: Picture, title: string) =>
			new Paragraph({
				alignment: AlignmentType.CENTER,
				keepNext: true,
				children: [
					new ImageRun({
						type: 'png',
						data: png,
						transformation: { width: pictureWidth, height: Math.round(pictureWidth * ratio) },
						altText: { name: title, title, description }
					})
				]
			}),
		legend: (items: readonly LegendItem[]) =>
			new Paragraph({
				bidirectional: isArabic,
				spacing: { after: 160 },
				children: items.flatMap(({ label, mark = 'line', color = 'var(--ink)' }, index) => [
					run(`${index > 0 ? '    ' : ''}${signs[mark] ?? '▢'} `, {
						size: small,
						color: hexOf(color)
					}),
					run(label, { size: small })
				])
			}),
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

/** “var(--c1)” as Word writes a colour: six digits. */
function hexOf(color: string): string {
	const [, name] = /var\((--[\w-]+)\)/.exec(color) ?? [];
	const digits = (name ? colorByDay(name) : color).replace('#', '');
	return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}
