/** How the lines of a UTF-8 text end, told while its bytes pass by. */
export class LineEnds {
	feeds = 0;
	returns = 0;
	/** CR followed by LF. */
	pairs = 0;
	readonly #last = new Uint32Array(256);
	#before = 0;
	#previous = 10;

	add(chunk: Buffer): void {
		for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) {
			this.feeds++;
			const previous = this.#byteAt(chunk, at - 1);
			if (previous === 13) this.pairs++;
			this.#count(previous === 13 ? this.#byteAt(chunk, at - 2) : previous);
		}
		for (let at = chunk.indexOf(13); at !== -1; at = chunk.indexOf(13, at + 1)) this.returns++;
		[this.#before, this.#previous] = [
			this.#byteAt(chunk, chunk.length - 2),
			this.#byteAt(chunk, chunk.length - 1)
		];
	}

	/** Lines that are ended, and the last one without an end. */
	get lines(): number {
		return this.feeds + (this.#previous === 10 ? 0 : 1);
	}

	/** Lines of which an ASCII letter is the last. */
	endingWith(letter: string): number {
		const byte = letter.charCodeAt(0);
		return (this.#last[byte] ?? 0) + (this.#previous === byte ? 1 : 0);
	}

	#count(byte: number): void {
		this.#last[byte] = (this.#last[byte] ?? 0) + 1;
	}

	#byteAt(chunk: Buffer, at: number): number {
		if (at >= 0) return chunk[at] ?? 0;
		return at === -1 ? this.#previous : this.#before;
	}
}
