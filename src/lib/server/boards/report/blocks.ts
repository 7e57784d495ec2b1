import MarkdownIt from 'markdown-it';
import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';

/** Words of one look. */
export const runSchema = shape({
	text: v.string(),
	strong: v.boolean(),
	emphasis: v.boolean(),
	href: v.nullable(v.string())
});
export type Run = v.InferOutput<typeof runSchema>;

/** A piece of a text of the chamber's own; of a list, a line is an item. */
export const blockSchema = shape(
	{
		kind: v.picklist(['heading', 'paragraph', 'bullets', 'numbers']),
		lines: list(list(runSchema))
	},
	'TextBlock'
);
export type Block = v.InferOutput<typeof blockSchema>;

// Marks of HTML are text like any other, and the parser lets no address through that runs scripts.
const markdown = new MarkdownIt('commonmark', { html: false });

/** Markdown as pieces that a page and a document show alike: no markup of its own ever reaches either. */
export function readBlocks(source: string): Block[] {
	const blocks: { kind: Block['kind']; lines: Run[][] }[] = [];
	const lists: Block['kind'][] = [];
	let heading = false;
	for (const token of markdown.parse(source, {})) {
		if (token.type === 'bullet_list_open') lists.push('bullets');
		if (token.type === 'ordered_list_open') lists.push('numbers');
		if (token.type.endsWith('_list_open') && lists.length === 1) {
			blocks.push({ kind: lists[0] ?? 'bullets', lines: [] });
		}
		if (token.type.endsWith('_list_close')) lists.pop();
		if (token.type === 'heading_open') heading = true;
		if (token.type === 'heading_close') heading = false;
		const runs = runsIn(token);
		if (runs.length === 0) continue;
		if (lists.length > 0) blocks.at(-1)?.lines.push(runs);
		else blocks.push({ kind: heading ? 'heading' : 'paragraph', lines: [runs] });
	}
	return blocks.filter(({ lines }) => lines.length > 0);
}

type Token = ReturnType<typeof markdown.parse>[number];

function runsIn({ type, content, children }: Token): Run[] {
	const plain = { strong: false, emphasis: false, href: null };
	if (type === 'fence' || type === 'code_block') return [{ text: content.trimEnd(), ...plain }];
	if (type !== 'inline') return [];
	const runs: Run[] = [];
	let [strong, emphasis]: [boolean, boolean] = [false, false];
	let href: string | null = null;
	for (const child of children ?? []) {
		if (child.type === 'strong_open') strong = true;
		else if (child.type === 'strong_close') strong = false;
		else if (child.type === 'em_open') emphasis = true;
		else if (child.type === 'em_close') emphasis = false;
		else if (child.type === 'link_open') href = String(child.attrGet('href') ?? '') || null;
		else if (child.type === 'link_close') href = null;
		else {
			const text = child.type.endsWith('break') ? ' ' : child.content;
			if (text !== '') runs.push({ text, strong, emphasis, href });
		}
	}
	return runs;
}
