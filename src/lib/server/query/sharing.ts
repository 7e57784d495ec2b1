import { LRUCache } from 'lru-cache';

/** Gives what was made before under a key, or makes it once for everybody who asks meanwhile. */
export type Sharing<Value> = (
	key: string,
	signal: AbortSignal | undefined,
	make: (shared: AbortSignal) => Promise<Value>
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
export function createSharing<Value extends object>(limits: Limits<Value>): Sharing<Value> {
	const made = new LRUCache<string, Value>({
		maxSize: limits.maxSize,
		sizeCalculation: limits.sizeOf
	});
	const pending = new Map<string, Pending<Value>>();

	function begin(key: string, make: (shared: AbortSignal) => Promise<Value>): Pending<Value> {
		const controller = new AbortController();
		const value = make(controller.signal)
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

	return async (key, signal, make) => {
		const known = made.get(key);
		if (known) return known;
		signal?.throwIfAborted();
		const entry = pending.get(key) ?? begin(key, make);
		entry.waiting++;
		const leave = () => {
			entry.waiting--;
			if (entry.waiting > 0) return;
			if (pending.get(key) === entry) pending.delete(key);
			entry.controller.abort();
		};
		signal?.addEventListener('abort', leave, { once: true });
		try {
			return await entry.value;
		} finally {
			signal?.removeEventListener('abort', leave);
		}
	};
}
