import { setMaxListeners } from 'node:events';
import { LRUCache } from 'lru-cache';

/** Whoever waits for something: the signal that nobody does takes as long to make as a short answer. */
export type Waiting = Pick<AbortController, 'signal'>;

/** Gives what was made before under a key, or makes it once for everybody who asks meanwhile. */
export type SingleFlight<Value> = (
	key: string,
	caller: Waiting | undefined,
	make: (shared: Waiting) => Promise<Value>
) => Promise<Value>;

interface Pending<Value> {
	readonly value: Promise<Value>;
	readonly controller: AbortController;
	waiting: number;
}

interface Limits<Value> {
	readonly maxSize: number;
	readonly sizeOf: (value: Value) => number;
}

/** The work is given up when nobody waits for it any more. */
export function createSingleFlight<Value extends object>(
	limits: Limits<Value>
): SingleFlight<Value> {
	const made = new LRUCache<string, Value>({
		maxSize: limits.maxSize,
		sizeCalculation: limits.sizeOf
	});
	const pending = new Map<string, Pending<Value>>();

	function begin(key: string, make: (shared: Waiting) => Promise<Value>): Pending<Value> {
		const controller = new AbortController();
		// One question waits for as many others as it takes.
		setMaxListeners(0, controller.signal);
		const value = make(controller)
			.then((result) => {
				made.set(key, result);
				return result;
			})
			.finally(() => {
				if (pending.get(key)?.controller === controller) pending.delete(key);
			});
		const entry = { value, controller, waiting: 0 };
		pending.set(key, entry);
		return entry;
	}

	return async (key, caller, make) => {
		const known = made.get(key);
		if (known) return known;
		const entry = pending.get(key) ?? begin(key, make);
		entry.waiting++;
		const leave = () => {
			entry.waiting--;
			if (entry.waiting > 0) return;
			if (pending.get(key) === entry) pending.delete(key);
			entry.controller.abort();
		};
		// What is in memory is there before anybody could leave.
		let signal: AbortSignal | undefined;
		const watch = setImmediate(() => {
			signal = caller?.signal;
			// A page asks dozens of questions for one request.
			if (signal) setMaxListeners(0, signal);
			if (signal?.aborted) leave();
			else signal?.addEventListener('abort', leave, { once: true });
		});
		try {
			return await entry.value;
		} finally {
			clearImmediate(watch);
			signal?.removeEventListener('abort', leave);
		}
	};
}
