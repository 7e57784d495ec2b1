import { expect, it } from 'vitest';
import { fewAtATime } from './few-at-a-time.ts';

it('lets so much run at once, and each in its turn', async () => {
	let running = 0;
	let most = 0;
	const begun: string[] = [];
	const few = fewAtATime(2);
	const work = async (name: string) => {
		begun.push(name);
		most = Math.max(most, ++running);
		await new Promise((resolve) => setTimeout(resolve, 1));
		running--;
	};
	await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => few(() => work(name))));
	expect(most).toBe(2);
	expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('what fails makes room for the next', async () => {
	const few = fewAtATime(1);
	const failed = few(() => Promise.reject(new Error('no')));
	await expect(failed).rejects.toThrow('no');
	expect(await few(() => Promise.resolve('good'))).toBe('good');
});
