import { createReadStream } from 'node:fs';

/**
 * The text of some lines of a UTF-8 file with LF or CRLF line ends, in constant memory.
 * @param numbers of the lines, from 1, in ascending order.
 */
export async function readLines(path: string, numbers: readonly number[]): Promise<string[]> {
	const lines: string[] = [];
	let line = 1;
	let rest = Buffer.alloc(0);
	const isWanted = () => line === numbers[lines.length];
	for await (const chunk of createReadStream(path, {
		highWaterMark: 1 << 20
	}) as AsyncIterable<Buffer>) {
		let start = 0;
		for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
			if (isWanted()) lines.push(textOf(Buffer.concat([rest, chunk.subarray(start, end)])));
			rest = Buffer.alloc(0);
			line++;
			start = end + 1;
			if (lines.length === numbers.length) return lines;
		}
		if (isWanted()) rest = Buffer.concat([rest, chunk.subarray(start)]);
	}
	if (isWanted() && rest.length) lines.push(textOf(rest));
	return lines;
}

function textOf(line: Buffer): string {
	return line.toString('utf8').replace(/\r$/, '');
}
