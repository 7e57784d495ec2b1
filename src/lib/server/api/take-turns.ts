import type { MiddlewareHandler } from 'hono';
import { askingClient } from '../warehouse/asking-client.ts';
import { createQueue } from '../warehouse/queue.ts';
import { bindingsOf, type ApiEnvironment } from './context.ts';
import { tooManyOfYours, tooManyRequests } from '../refusals/refusals.ts';

/**
 * Questions answered at a time, those from memory included: however many connections one client
 * has, the question of another comes next.
 */
const door = createQueue(6, 512, tooManyRequests, {
	places: 2,
	waiting: 128,
	full: tooManyOfYours
});

export const takeTurns: MiddlewareHandler<ApiEnvironment> = async (c, next) => {
	const { client, inside } = bindingsOf(c);
	const answer = () => (client === undefined ? next() : askingClient.run(client, next));
	if (inside) return answer();
	const leave = await door.enter(c.req.raw.signal, client);
	c.set('leaveDoor', leave);
	try {
		await answer();
	} finally {
		leave();
	}
};
