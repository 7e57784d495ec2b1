import { expect, it } from 'vitest';
import { fewAtATime } from './few-at-a-time';

it('lets so many requests run at once, and each of them in its turn', async () => {
	let running = 0;
	let most = 0;
	const asked: string[] = [];
	const fetch = fewAtATime(async (input) => {
		asked.push(input as string);
		most = Math.max(most, ++running);
		await new Promise((resolve) => setTimeout(resolve, 1));
		running--;
		return new Response();
	}, 2);
	await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => fetch(name)));
	expect(most).toBe(2);
	expect(asked).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('a request that fails makes room for the next', async () => {
	const fetch = fewAtATime(
		(input) =>
			input === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(new Response()),
		1
	);
	const failed = fetch('bad');
	await expect(failed).rejects.toThrow('no');
	expect((await fetch('good')).ok).toBe(true);
});
