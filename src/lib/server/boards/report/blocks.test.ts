import { describe, expect, it } from 'vitest';
import { readBlocks } from './blocks.ts';

const plain = { strong: false, emphasis: false, href: null };

describe('a text of the chamber', () => {
	it('has headings, paragraphs, lists and words of weight', () => {
		expect(readBlocks('# Bilan\n\nTrois **foires**,\ndont une neuve.\n\n- Fès\n- *Taza*')).toEqual([
			{ kind: 'heading', lines: [[{ text: 'Bilan', ...plain }]] },
			{
				kind: 'paragraph',
				lines: [
					[
						{ text: 'Trois ', ...plain },
						{ text: 'foires', ...plain, strong: true },
						{ text: ',', ...plain },
						{ text: ' ', ...plain },
						{ text: 'dont une neuve.', ...plain }
					]
				]
			},
			{
				kind: 'bullets',
				lines: [[{ text: 'Fès', ...plain }], [{ text: 'Taza', ...plain, emphasis: true }]]
			}
		]);
	});

	it.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'un <b onclick="x()">mot</b>',
		'<!-- caché -->'
	])('shows the markup %s as it is written, and nothing of it runs', (markup) => {
		const texts = readBlocks(markup).flatMap(({ lines }) => lines.flat());
		expect(texts.map(({ text }) => text).join('')).toBe(markup);
		expect(texts.every(({ href }) => href === null)).toBe(true);
	});

	it.each(['[ici](javascript:alert(1))', '[ici](data:text/html,x)', '[ici](vbscript:x)'])(
		'does not lead to %s',
		(link) => {
			const runs = readBlocks(link).flatMap(({ lines }) => lines.flat());
			expect(runs.every(({ href }) => href === null)).toBe(true);
		}
	);

	it('is whole however its Markdown is broken', () => {
		const broken = '**ouvert\n\n- [lien](\n\n1) `code';
		const text = readBlocks(broken).flatMap(({ lines }) => lines.flat().map((run) => run.text));
		expect(text.join(' ')).toContain('**ouvert');
		expect(text.join(' ')).toContain('`code');
	});
});
