import { open } from 'node:fs/promises';

export const chunkSize = 1 << 20;

/** Buffers of files that were read to their end: memory is dear where it is touched for the first time. */
const idle: Buffer[] = [];

function takeBuffer(): Buffer {
	return idle.pop() ?? Buffer.allocUnsafeSlow(chunkSize);
}

/** A file through two buffers, one being filled while the other is used: whoever keeps a part of a chunk copies it. */
export async function* chunksOf(path: string): AsyncGenerator<Buffer> {
	const file = await open(path);
	let [chunk, next] = [takeBuffer(), takeBuffer()];
	const read = (buffer: Buffer) => {
		const reading = file.read(buffer, 0, buffer.length);
		// Whoever asks for the chunk is told; nobody may.
		reading.catch(() => undefined);
		return reading;
	};
	let reading = read(chunk);
	try {
		for (;;) {
			const { bytesRead } = await reading;
			if (bytesRead === 0) return;
			reading = read(next);
			yield chunk.subarray(0, bytesRead);
			[chunk, next] = [next, chunk];
		}
	} finally {
		await Promise.allSettled([reading]);
		idle.push(chunk, next);
		await file.close();
	}
}
