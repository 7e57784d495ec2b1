import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipEntry {
	readonly name: string;
	/** Its text, or the bytes of it, part by part. */
	readonly parts: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

interface Written {
	readonly name: Buffer;
	readonly offset: number;
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
}

/** Sizes follow the bytes, in a descriptor; names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
const version = 20;
/** The first moment that the format knows: the same rows give the same bytes. */
const first = '1980-01-01T00:00:00Z';
/** Sizes and places are 32 bits. */
const most = 0xffffffff;

/**
 * A zip file of texts, streamed: only what is being compressed is in memory. As PKWARE's APPNOTE
 * 6.3 describes it, without the extension for more than 4 GB.
 * @throws RangeError when an entry or the file would be larger
 */
export async function* encodeZip(
	entries: Iterable<ZipEntry>,
	/** When its files are of, in UTC; never the moment of asking. */
	moment = first
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
	const written: Written[] = [];
	const stamp = stampOf(moment);
	let offset = 0;
	for (const entry of entries) {
		const name = Buffer.from(entry.name, 'utf8');
		const head = Buffer.alloc(30);
		head.writeUInt32LE(0x04034b50, 0);
		head.writeUInt16LE(version, 4);
		head.writeUInt16LE(flags, 6);
		head.writeUInt16LE(deflated, 8);
		head.writeUInt32LE(stamp, 10);
		head.writeUInt16LE(name.length, 26);
		yield Buffer.concat([head, name]);
		const { packed, size, crc } = yield* deflate(entry.parts);
		const tail = Buffer.alloc(16);
		tail.writeUInt32LE(0x08074b50, 0);
		writeSizes(tail, 4, { crc, packed, size });
		yield Buffer.from(tail);
		written.push({ name, offset, crc, packed, size });
		offset += head.length + name.length + packed + tail.length;
		if (offset > most) throw new RangeError('a zip file of more than 4 GB is not written');
	}
	const directory = Buffer.concat(written.map((entry) => directoryEntry(entry, stamp)));
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(written.length, 8);
	end.writeUInt16LE(written.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	yield Buffer.concat([directory, end]);
}

async function* deflate(
	parts: ZipEntry['parts']
): AsyncGenerator<Uint8Array<ArrayBuffer>, { packed: number; size: number; crc: number }> {
	let [packed, size, crc] = [0, 0, 0];
	async function* bytes(): AsyncGenerator<Uint8Array> {
		for await (const part of parts) {
			const chunk = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
			size += chunk.length;
			if (size > most) throw new RangeError('a zip entry of more than 4 GB is not written');
			crc = crc32(chunk, crc);
			yield chunk;
		}
	}
	const packer = createDeflateRaw({ level: 6 });
	// A fault of the rows reaches the packer, which throws it below.
	pipeline(Readable.from(bytes()), packer, () => undefined);
	for await (const chunk of packer) {
		const piece = new Uint8Array(chunk as Buffer);
		packed += piece.length;
		yield piece;
	}
	return { packed, size, crc };
}

function directoryEntry({ name, offset, ...sizes }: Written, stamp: number): Buffer {
	const entry = Buffer.alloc(46);
	entry.writeUInt32LE(0x02014b50, 0);
	entry.writeUInt16LE(version, 4);
	entry.writeUInt16LE(version, 6);
	entry.writeUInt16LE(flags, 8);
	entry.writeUInt16LE(deflated, 10);
	entry.writeUInt32LE(stamp, 12);
	writeSizes(entry, 16, sizes);
	entry.writeUInt16LE(name.length, 28);
	entry.writeUInt32LE(offset, 42);
	return Buffer.concat([entry, name]);
}

/** The day in the upper and the time in the lower 16 bits, to two seconds, as DOS kept them. */
function stampOf(moment: string): number {
	const at = new Date(moment);
	const date =
		((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
	const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
	return date * 0x10000 + time;
}

function writeSizes(
	target: Buffer,
	at: number,
	{ crc, packed, size }: Pick<Written, 'crc' | 'packed' | 'size'>
): void {
	target.writeUInt32LE(crc, at);
	target.writeUInt32LE(packed, at + 4);
	target.writeUInt32LE(size, at + 8);
}
