import { expect, it } from 'vitest';
import { findImports } from './imports.ts';

it.each([
	["import { a } from './a';", './a', false],
	["import './a.css';", './a.css', false],
	["import type { A } from './a';", './a', true],
	["import { type A, type B } from './a';", './a', false],
	["export { a } from './a';", './a', false],
	["export type { A } from './a';", './a', true],
	["const a = await import('./a');", './a', false],
	["const all = import.meta.glob<A>('./families/*.ts', { eager: true });", './families/*.ts', false]
])('%s', (text, from, typeOnly) => {
	expect(findImports('example.ts', text)).toEqual([{ from, typeOnly }]);
});

it('a type named by import is no import', () => {
	expect(findImports('example.ts', "type A = import('./a').A;")).toEqual([]);
});

it('a component imports in its scripts and in its markup', () => {
	const component = `<script module lang="ts">import { a } from './a';</script>
<script lang="ts">import type { B } from './b';</script>
{#await import('./c') then c}<c.C />{/await}
<style>p { color: red; }</style>`;
	expect(findImports('Example.svelte', component)).toEqual([
		{ from: './a', typeOnly: false },
		{ from: './b', typeOnly: true },
		{ from: './c', typeOnly: false }
	]);
});
