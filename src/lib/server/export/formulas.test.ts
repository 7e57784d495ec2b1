import { expect, it } from 'vitest';
import { encodeCsv, frenchCsv, plainCsv } from './csv.ts';
import { neutralise } from './formulas.ts';
import type { Table } from './table.ts';

it.each([
	['=1+1', "'=1+1"],
	['@sum', "'@sum"],
	['Fès;=1+1', "Fès;'=1+1"],
	['Fès,=1+1', "Fès,'=1+1"],
	['Fès\n=1+1', "Fès\n'=1+1"],
	['Fès\r\n-1', "Fès\r\n'-1"],
	['Fès;"=1+1;', 'Fès;\'"=1+1;'],
	['\t=1', "'\t'=1"],
	['＝1+1', "'＝1+1"],
	['Fès; Meknès, -', 'Fès; Meknès, -'],
	['a=b', 'a=b'],
	['2024-2025', '2024-2025']
])('%j is written as %j', (text, written) => {
	expect(neutralise(text)).toBe(written);
});

const table: Table = {
	fields: [
		{ id: 'name', type: 'text' },
		{ id: 'note', type: 'text' }
	],
	length: 1,
	batches: [{ length: 1, columns: [['x'], ['a;"=2+5;']] }]
};

it.each([plainCsv, frenchCsv])(
	'no cell of a file split at the other separator is a formula: $delimiter',
	async (dialect) => {
		const chunks = [];
		for await (const chunk of encodeCsv(table, dialect)) chunks.push(chunk);
		const text = Buffer.concat(chunks).toString();
		for (const cell of text.split(/[,;\r\n]/)) expect(cell).not.toMatch(/^"*=/);
	}
);
