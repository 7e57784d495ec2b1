import { decodeHead } from './decode.ts';
import { decideEncoding, type Encoding } from './encoding.ts';
import type { Inspection } from './inspect.ts';
import type { Layout } from './layout.ts';
import { refuseSpoiltText } from './other-kinds.ts';
import { recordsOf } from './records.ts';
import { Refusal } from './refusal.ts';
import { damagedUtf8, emptyFile, unreadableEncoding } from './refusals.ts';

/** @throws Refusal for a file that is empty, or in no encoding that can be read. */
export function encodingOf(inspection: Inspection, forced: Encoding | undefined): Encoding {
	if (inspection.bytes === 0) throw new Refusal('empty-file', emptyFile);
	if (forced === 'utf-8' && !inspection.utf8) {
		throw new Refusal('damaged-utf8', damagedUtf8(inspection.invalidLine ?? 1));
	}
	if (forced) return forced;
	const decision = decideEncoding(inspection);
	if ('encoding' in decision) return decision.encoding;
	switch (decision.fault) {
		case 'damaged-utf8':
			throw new Refusal('damaged-utf8', damagedUtf8(decision.line));
		case 'unreadable-encoding':
			throw new Refusal('unreadable-encoding', unreadableEncoding);
	}
}

/** The text of the first bytes. @throws Refusal where there is none, or its letters are spoilt. */
export function headOf({ head, bytes }: Inspection, encoding: Encoding): string {
	const text = decodeHead(head, encoding, head.length === bytes);
	if (text.trim() === '') throw new Refusal('empty-file', emptyFile);
	// In other encodings bytes that are no letter are told when the file is written again.
	refuseSpoiltText(encoding === 'utf-8' ? text : text.replaceAll('\ufffd', ' '));
	return text;
}

/** The records that the head of a file shows. */
export function recordsBelow(head: string, { delimiter, skip }: Layout): (readonly string[])[] {
	const below = head.split('\n').slice(skip).join('\n');
	return recordsOf(below, delimiter, head.endsWith('\n')).map(({ cells }) => cells);
}
