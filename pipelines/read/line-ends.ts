/** What the bytes of a UTF-8 text say of its lines, told while they pass by. */
export class LineEnds {
	/** CR followed by LF. */
	pairs = 0;
	readonly #counts = new Uint32Array(256);
	readonly #last = new Uint32Array(256);
	#before = 0;
	#previous = 10;

	add(chunk: Buffer): void {
		const [counts, last] = [this.#counts, this.#last];
		let [before, previous] = [this.#before, this.#previous];
		// By index: iterating a Buffer costs three times as much.
		for (let at = 0; at < chunk.length; at++) {
			const byte = chunk[at] as number;
			(counts[byte] as number)++;
			if (byte === 10) {
				if (previous === 13) this.pairs++;
				(last[previous === 13 ? before : previous] as number)++;
			}
			before = previous;
			previous = byte;
		}
		[this.#before, this.#previous] = [before, previous];
	}

	get feeds(): number {
		return this.count('\n');
	}

	/** Lines that are ended, and the last one without an end. */
	get lines(): number {
		return this.feeds + (this.#previous === 10 ? 0 : 1);
	}

	/** How often an ASCII letter is in the text. */
	count(letter: string): number {
		return this.#counts[letter.charCodeAt(0)] ?? 0;
	}

	/** Lines of which an ASCII letter is the last. */
	endingWith(letter: string): number {
		const byte = letter.charCodeAt(0);
		return (this.#last[byte] ?? 0) + (this.#previous === byte ? 1 : 0);
	}
}
