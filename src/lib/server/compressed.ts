import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';
type Bytes = Uint8Array<ArrayBuffer>;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The best encoding that a browser takes. */
export function encodingOf(accepted: string | null): Encoding {
	const names = (accepted ?? '')
		.split(',')
		.filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
		.map((part) => part.split(';')[0]?.trim().toLowerCase());
	if (names.includes('br')) return 'br';
	return names.includes('gzip') ? 'gzip' : 'identity';
}

/** A text in the encodings that were asked for, each made once. */
export class Compressed {
	private readonly made = new Map<Encoding, Promise<Bytes>>();

	constructor(private readonly plain: Bytes) {}

	get size(): number {
		return this.plain.byteLength;
	}

	as(encoding: Encoding): Promise<Bytes> {
		const known = this.made.get(encoding);
		if (known) return known;
		const bytes = this.encode(encoding);
		this.made.set(encoding, bytes);
		return bytes;
	}

	private async encode(encoding: Encoding): Promise<Bytes> {
		if (encoding === 'identity') return this.plain;
		if (encoding === 'gzip') return new Uint8Array(await zip(this.plain));
		const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
		return new Uint8Array(await brotli(this.plain, { params }));
	}
}
