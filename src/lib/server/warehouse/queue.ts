/** Lets a few tasks run at once and a bounded number wait. */
export interface Queue {
	/**
	 * Waits for a place, and gives the function that leaves it. Those who wait come in turns, one of
	 * each client: whoever asks a hundred things at once is a hundred turns behind only for himself.
	 * @throws what `full` gives when too many wait already; the signal's reason when it aborts.
	 */
	enter(signal?: AbortSignal, client?: string): Promise<() => void>;
}

/** What one client may take; one that is not known is nobody's. */
export interface Share {
	readonly places: number;
	readonly waiting: number;
	readonly full: () => Error;
}

export function createQueue(
	places: number,
	waiting: number,
	full: () => Error,
	share?: Share
): Queue {
	let free = places;
	let waits = 0;
	/** Of each client, in the order of their turns. */
	const lines = new Map<string, (() => void)[]>();
	const active = new Map<string, number>();

	const activeOf = (client: string) => active.get(client) ?? 0;
	const mayEnter = (client: string) => !share || client === '' || activeOf(client) < share.places;

	function take(client: string): () => void {
		free--;
		active.set(client, activeOf(client) + 1);
		let left = false;
		return () => {
			if (left) return;
			left = true;
			free++;
			if (activeOf(client) === 1) active.delete(client);
			else active.set(client, activeOf(client) - 1);
			letIn();
		};
	}

	function letIn(): void {
		while (free > 0) {
			const next = [...lines].find(([client]) => mayEnter(client));
			if (!next) return;
			const [client, line] = next;
			lines.delete(client);
			const turn = line.shift();
			if (line.length > 0) lines.set(client, line);
			turn?.();
		}
	}

	function wait(client: string, signal: AbortSignal | undefined): Promise<() => void> {
		const line = lines.get(client) ?? [];
		lines.set(client, line);
		waits++;
		return new Promise((resolve, reject) => {
			const turn = () => {
				waits--;
				signal?.removeEventListener('abort', giveUp);
				resolve(take(client));
			};
			const giveUp = () => {
				waits--;
				line.splice(line.indexOf(turn), 1);
				if (line.length === 0) lines.delete(client);
				reject(reasonOf(signal));
			};
			line.push(turn);
			signal?.addEventListener('abort', giveUp, { once: true });
		});
	}

	return {
		enter(signal, client = '') {
			if (signal?.aborted) return Promise.reject(reasonOf(signal));
			if (free > 0 && mayEnter(client)) return Promise.resolve(take(client));
			const own = lines.get(client)?.length ?? 0;
			if (share && client !== '' && own >= share.waiting) return Promise.reject(share.full());
			if (waits >= waiting) return Promise.reject(full());
			return wait(client, signal);
		}
	};
}

function reasonOf(signal: AbortSignal | undefined): Error {
	const reason: unknown = signal?.reason;
	return reason instanceof Error ? reason : new Error('the request was given up');
}
