export type Chunks = AsyncGenerator<Uint8Array<ArrayBuffer>, void>;

/** Milliseconds after which a reader that reads nothing loses its place. */
const usualPatience = 60_000;

export interface Sending {
	/** What is given back once, when all has left or the reader has gone. */
	readonly done: () => void;
	/** Ends the connection of a reader that stopped reading. */
	readonly close?: (() => void) | undefined;
	/** Aborted when the reader has gone. */
	readonly signal?: AbortSignal;
	readonly patience?: number;
}

/** Chunks as a stream, made at the pace of its reader. */
export function streamOf(
	chunks: Chunks,
	{ done, close, signal, patience = usualPatience }: Sending
): ReadableStream<Uint8Array<ArrayBuffer>> {
	let stalled: ReturnType<typeof setTimeout> | undefined;
	let open = true;
	const finish = () => {
		clearTimeout(stalled);
		if (open) done();
		open = false;
	};
	const giveUp = async () => {
		clearTimeout(stalled);
		// Returned, it ends its statement; that may wait for one that is running.
		await chunks.return().finally(finish);
	};
	return new ReadableStream(
		{
			async pull(controller) {
				clearTimeout(stalled);
				try {
					const { done, value } = await chunks.next();
					if (!open) return;
					if (done) {
						finish();
						return controller.close();
					}
					controller.enqueue(value);
					stalled = setTimeout(() => {
						controller.error(new Error('the reader stopped reading'));
						close?.();
						giveUp().catch(console.error);
					}, patience);
					stalled.unref();
				} catch (error) {
					// Headers have left: only the log can still tell.
					if (!signal?.aborted) console.error(error);
					finish();
					controller.error(error);
				}
			},
			cancel: giveUp
		},
		{ highWaterMark: 1 }
	);
}
