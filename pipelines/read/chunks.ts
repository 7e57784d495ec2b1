import { open } from 'node:fs/promises';

/** A file through one buffer: whoever keeps a part of a chunk copies it. */
export async function* chunksOf(path: string): AsyncGenerator<Buffer> {
	const file = await open(path);
	try {
		const buffer = Buffer.allocUnsafeSlow(1 << 20);
		for (;;) {
			const { bytesRead } = await file.read(buffer, 0, buffer.length);
			if (bytesRead === 0) return;
			yield buffer.subarray(0, bytesRead);
		}
	} finally {
		await file.close();
	}
}
