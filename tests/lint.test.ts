import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { describe, expect, it } from 'vitest';
import { findPhysicalCss } from '../scripts/lint/physical-css.mjs';
import mirsad from '../scripts/lint/plugin.mjs';

const linter = new Linter();

/** What the project's own rules say about a component. */
function complaintsOf(component: string): string[] {
	const messages = linter.verify(
		component,
		[
			...svelte.configs.base,
			{
				files: ['**/*.svelte'],
				plugins: { mirsad },
				rules: { 'mirsad/logical-css': 'error', 'mirsad/no-hard-coded-text': 'error' }
			}
		],
		'Sample.svelte'
	);
	return messages.map(({ ruleId, message }) => `${ruleId}: ${message.split('"')[1]}`);
}

describe('text of one language in a component', () => {
	it.each([
		['<p>Overview</p>', 'Overview'],
		['<p>نظرة عامة</p>', 'نظرة عامة'],
		['<h1>{title} of the sector</h1>', 'of the sector'],
		['<button aria-label="Close"></button>', 'Close'],
		['<input placeholder="Chercher" />', 'Chercher'],
		['<img src="x.png" alt="{name} map" />', 'map'],
		["<p title={open ? 'Fermer' : close}>{n}</p>", 'Fermer'],
		["{#if n === 0}{'Nothing here'}{/if}", 'Nothing here'],
		['<p>{`${n} rows`}</p>', 'rows'],
		['<svelte:head><meta name="description" content="Crafts" /></svelte:head>', 'Crafts'],
		['<Select label="Province" />', 'Province']
	])('is refused: %s', (component, text) => {
		expect(complaintsOf(component)).toEqual([`mirsad/no-hard-coded-text: ${text}`]);
	});

	it.each([
		'<p>{overview.title[language]}</p>',
		'<p><bdi>{number}</bdi>&nbsp;% · 2025 – {unit}</p>',
		'<code>npm run ingest</code><kbd>Ctrl K</kbd>',
		'<a {href} class="button" lang="ar" data-chart="series">CSV</a>',
		'<meta name="robots" content="noindex" />',
		'<style>p { color: red; }</style>',
		"<script>const id = 'register';</script>",
		"<p class={open ? 'wide' : 'narrow'}>{id === 'register' ? one : other}</p>"
	])('is not what this is: %s', (component) => {
		expect(complaintsOf(component)).toEqual([]);
	});
});

describe('sides of the screen in a style', () => {
	it.each([
		['margin-left: 4px', 'margin-left'],
		['padding-right: 4px', 'padding-right'],
		['scroll-margin-left: 4px', 'scroll-margin-left'],
		['border-left: 1px solid', 'border-left'],
		['border-right-color: red', 'border-right-color'],
		['border-top-left-radius: 4px', 'border-top-left-radius'],
		['position: absolute; left: 0', 'left'],
		['text-align: right', 'text-align: right'],
		['float: left', 'float: left'],
		['background-position: right 4px center', 'background-position: right'],
		['margin: 0 4px 0 8px', 'margin: 0 4px 0 8px'],
		['padding: 1px calc(2px + 1em) 3px 4px', 'padding: 1px calc(2px + 1em) 3px 4px'],
		['inset: 0 auto 0 0', 'inset: 0 auto 0 0']
	])('%s is refused in a sheet, a component and an attribute', (declaration, named) => {
		expect(findPhysicalCss(`p { ${declaration}; }`).map(({ text }) => text)).toEqual([named]);
		const said = `mirsad/logical-css: ${named}`;
		expect(complaintsOf(`<style>p { ${declaration}; }</style>`)).toEqual([said]);
		expect(complaintsOf(`<p style="${declaration}"></p>`)).toEqual([said]);
	});

	it('a style directive is no way around', () => {
		expect(complaintsOf('<p style:margin-left="4px"></p>')).toEqual([
			'mirsad/logical-css: margin-left'
		]);
		expect(complaintsOf('<p style:margin-inline-start="4px"></p>')).toEqual([]);
	});

	it.each([
		'margin-inline-start: 4px',
		'inset-inline-end: 0',
		'text-align: start',
		'float: inline-start',
		'border-start-start-radius: 4px',
		'margin: 0 4px 2px 4px',
		'padding: 1px calc(2px + 1em) 3px calc(2px + 1em)',
		'grid-template-areas: "left right"',
		'/* margin-left: 4px */ color: red'
	])('%s is a side of the text, or none', (declaration) => {
		expect(findPhysicalCss(`p { ${declaration}; }`)).toEqual([]);
	});

	it('no style sheet of the project names one', () => {
		const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.css'))
			.map((name) => join('src', name));
		expect(sheets.length).toBeGreaterThan(3);
		const found = sheets.flatMap((sheet) =>
			findPhysicalCss(readFileSync(sheet, 'utf8')).map(({ text }) => `${sheet}: ${text}`)
		);
		expect(found).toEqual([]);
	});
});
