import { chunksOf } from './chunks.ts';

/**
 * The text of some lines of a UTF-8 file with LF or CRLF line ends, in constant memory.
 * @param numbers of the lines, from 1, in ascending order.
 */
export async function readLines(path: string, numbers: readonly number[]): Promise<string[]> {
	const lines: string[] = [];
	let line = 1;
	// What chunks before this one hold of a line that is wanted.
	let begun: Buffer[] = [];
	for await (const chunk of chunksOf(path)) {
		let start = 0;
		// By index: a call for each line end costs several times as much.
		for (let at = 0; at < chunk.length; at++) {
			if (chunk[at] !== 10) continue;
			if (line === numbers[lines.length]) {
				lines.push(textOf([...begun, chunk.subarray(start, at)]));
				begun = [];
			}
			line++;
			start = at + 1;
		}
		if (lines.length === numbers.length) return lines;
		if (line === numbers[lines.length]) begun.push(Buffer.from(chunk.subarray(start)));
	}
	if (begun.some(({ length }) => length > 0)) lines.push(textOf(begun));
	return lines;
}

function textOf(parts: readonly Buffer[]): string {
	const [first, ...others] = parts;
	const whole = first && others.length === 0 ? first : Buffer.concat(parts);
	return whole.toString('utf8', 0, whole.at(-1) === 13 ? whole.length - 1 : whole.length);
}
