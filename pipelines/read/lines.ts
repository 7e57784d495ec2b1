import { closeSync, openSync, readSync } from 'node:fs';

/**
 * The text of some lines of a UTF-8 file with LF or CRLF line ends, in constant memory.
 * @param numbers of the lines, from 1, in ascending order.
 */
export function readLines(path: string, numbers: readonly number[]): string[] {
	const lines: string[] = [];
	const chunk = Buffer.allocUnsafeSlow(1 << 20);
	const file = openSync(path, 'r');
	let line = 1;
	let wanted = numbers[0] ?? Infinity;
	// What chunks before this one hold of a line that is wanted.
	let begun: Buffer[] = [];
	try {
		while (wanted !== Infinity) {
			const length = readSync(file, chunk);
			if (length === 0) {
				if (begun.length) lines.push(textOf(begun));
				break;
			}
			let start = 0;
			// By index: a call for each line end costs several times as much.
			for (let at = 0; at < length; at++) {
				if (chunk[at] !== 10) continue;
				if (line === wanted) {
					lines.push(textOf([...begun, chunk.subarray(start, at)]));
					begun = [];
					wanted = numbers[lines.length] ?? Infinity;
				}
				line++;
				start = at + 1;
			}
			if (line === wanted && start < length) begun.push(Buffer.from(chunk.subarray(start, length)));
		}
	} finally {
		closeSync(file);
	}
	return lines;
}

function textOf(parts: readonly Buffer[]): string {
	const [first, ...others] = parts;
	const whole = first && others.length === 0 ? first : Buffer.concat(parts);
	return whole.toString('utf8', 0, whole.at(-1) === 13 ? whole.length - 1 : whole.length);
}
