import { expect, it } from 'vitest';
import { stretchBetween } from './band';
import { nextStep } from './walk';

const step = (member: string, x: number, y: number) => ({ member, x, y });
const [a1, a2, a3] = [step('a', 0, 10), step('a', 10, 12), step('a', 20, 11)];
const [b1, b2] = [step('b', 0, 40), step('b', 20, 45)];
const lines = [a1, a2, a3, b1, b2];

it.each([
	['right along a line', a1, 'right', a2],
	['no further than its end', a3, 'right', null],
	['back again', a2, 'left', a1],
	['down to the nearest of the line below', a3, 'down', b2],
	['up', b1, 'up', a1],
	['to the end of the line', a1, 'last', a3],
	['to the first of all when nothing is chosen', null, 'right', a1]
] as const)('%s', (_, from, heading, expected) => {
	expect(nextStep(lines, from, heading)).toBe(expected);
});

it('goes over a map by what lies where', () => {
	const [fez, taza, sefrou] = [step('fez', 50, 50), step('taza', 90, 45), step('sefrou', 55, 70)];
	const map = [fez, taza, sefrou];
	expect(nextStep(map, fez, 'right')).toBe(sefrou);
	expect(nextStep(map, sefrou, 'right')).toBe(taza);
	expect(nextStep(map, fez, 'down')).toBe(sefrou);
	expect(nextStep(map, taza, 'up')).toBeNull();
});

it('a stretch of time needs two periods', () => {
	const marks = ['2024-01', '2024-02', '2024-03'].map((period, at) => ({ period, x: at * 10 }));
	expect(stretchBetween(marks, 22, 8)).toEqual({ from: '2024-02', to: '2024-03' });
	expect(stretchBetween(marks, 8, 12)).toBeNull();
});

it('a stretch of time begins and ends with the marks that the pointer is on', () => {
	const marks = ['2024-01', '2024-02', '2024-03'].map((period, at) => ({ period, x: at * 10 }));
	expect(stretchBetween(marks, 10.4, 19.6)).toEqual({ from: '2024-02', to: '2024-03' });
});
