import { expect, it } from 'vitest';
import { createQueue } from './queue.ts';

const full = () => new Error('full');

/** Enters for each client in turn, and gives the order in which they came in. */
function ordered(queue: ReturnType<typeof createQueue>, clients: readonly string[]): string[] {
	const order: string[] = [];
	for (const client of clients) {
		void queue.enter(undefined, client).then((leave) => {
			order.push(client);
			setTimeout(leave);
		});
	}
	return order;
}
const soon = () => new Promise((done) => setTimeout(done, 100));

it('those who wait come in turns, one of each client', async () => {
	const order = ordered(createQueue(1, 100, full), [...'aaaaaa', ...'bb', 'c']);
	await soon();
	expect(order.join('')).toBe('aabcabaaa');
});

it('one client takes its share and no more, and is told so before others are', async () => {
	const own = () => new Error('yours are too many');
	const queue = createQueue(4, 4, full, { places: 2, waiting: 1, full: own });
	const leaves = [await queue.enter(undefined, 'a'), await queue.enter(undefined, 'a')];
	const third = queue.enter(undefined, 'a');
	await expect(queue.enter(undefined, 'a')).rejects.toThrow('yours are too many');
	await queue.enter(undefined, 'b');
	leaves[0]?.();
	await third;
});

it('nobody waits beyond the line, and who gives up leaves it', async () => {
	const queue = createQueue(1, 1, full);
	const leave = await queue.enter();
	const gone = new AbortController();
	const second = queue.enter(gone.signal);
	await expect(queue.enter()).rejects.toThrow('full');
	gone.abort(new Error('left'));
	await expect(second).rejects.toThrow('left');
	const third = queue.enter();
	leave();
	leave();
	(await third)();
	(await queue.enter())();
});
