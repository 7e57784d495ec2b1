import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { funnelChart, type Stage } from './funnel';
import { renderPlot } from './render';

const stage = (label: string, value: number, part = ''): Stage => ({
	...{ id: label, label, value, flag: null, word: '' },
	share: part && `${part} de l'étape précédente`,
	short: part && `${part} de la précédente`,
	part
});

const textsAt = (width: number) => {
	const options = funnelChart({
		stages: [
			stage('Dossiers reçus', 100),
			stage('Dossiers recevables', 96, '96 %'),
			stage('Validation totale ou partielle', 90, '94 %')
		],
		...{ language: 'fr', width, format: String }
	});
	const svg = renderPlot(options, { label: '', valueAxis: '', timeAxis: '' }, 'narrow');
	const { document } = parseHTML(`<body>${svg}</body>`);
	return [...document.querySelectorAll('text')].map(({ textContent }) =>
		textContent.replace(/[\u2066\u2069]/g, '')
	);
};

it('one long stage does not take the words from the shares of others', () => {
	const texts = textsAt(330);
	expect(texts).toContain("96 % de l'étape précédente");
	expect(texts).toContain('Validation totale ou partielle');
	expect(texts).toContain('94 %');
});

it('with room, shares say in full what they are of', () => {
	expect(textsAt(580)).toContain("94 % de l'étape précédente");
});
