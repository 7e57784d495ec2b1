/** A text in as many lines as it needs, broken between words. */
export function wrapText(text: string, room: number, widthOf: (text: string) => number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && widthOf(`${last} ${word}`) <= room) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else lines.push(word);
	}
	return lines;
}

export interface Flowed {
	/** From the reading start. */
	readonly along: number;
	readonly row: number;
}

/** Things of given widths side by side, in as many rows as they need. */
export function flow(widths: readonly number[], room: number, gap: number): Flowed[] {
	let [along, row] = [0, 0];
	return widths.map((width) => {
		if (along > 0 && along + width > room) [along, row] = [0, row + 1];
		const place = { along, row };
		along += width + gap;
		return place;
	});
}
