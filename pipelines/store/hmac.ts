/** The two blocks that HMAC (RFC 2104) hashes with a text, of a secret of at most 64 bytes. */
export function padsOf(secret: Buffer): { readonly inner: Buffer; readonly outer: Buffer } {
	const pad = (byte: number) => {
		const block = Buffer.alloc(64, byte);
		for (const [index, unit] of secret.entries()) block[index] = unit ^ byte;
		return block;
	};
	return { inner: pad(0x36), outer: pad(0x5c) };
}

/** SQL of the first digits, a number of bits in all, of HMAC-SHA256; SQL of its blocks and of a text. */
export function hmacSql(bits: number, inner: string, outer: string, text: string): string {
	return `('0x' || left(sha256(${outer} || unhex(sha256(${inner} || encode(${text})))), ${bits / 4}))`;
}
