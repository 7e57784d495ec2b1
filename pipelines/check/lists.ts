import type { ListColumn } from '../contract/columns.ts';
import type { Reference } from '../reference.ts';
import { referenceReader, spellingReader, type MemberReader } from './members.ts';
import type { Reading } from './rules.ts';

/** Reads a cell of several members: their ids, each once, with a comma between them; one that is unknown rejects its row. */
export function listReader({ of }: ListColumn, reference: Reference): (cell: string) => Reading {
	const members = memberReaderOf(of, reference);
	return (cell) => {
		const ids = new Set<string>();
		for (const part of partsOf(cell, members)) {
			const { value, ...broken } = members.read(part);
			if (value === null) return { value, ...broken };
			ids.add(value);
		}
		return { value: [...ids].join(',') };
	};
}

function memberReaderOf(of: ListColumn['of'], reference: Reference): MemberReader {
	if (of === 'provinces') return referenceReader(of, reference);
	const { indicators } = reference;
	// Where definitions are not at hand, nothing can be said of their names.
	if (!indicators) return { read: (cell) => ({ value: cell }) };
	return spellingReader(
		[...indicators].map((id) => [id, id]),
		'unknown-code'
	);
}

/** Between commas and semicolons; codes with spaces alone between them are several too. */
function partsOf(cell: string, members: MemberReader): string[] {
	return cell
		.split(/[,;،؛|\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.flatMap((part) => (members.read(part).rule ? apart(part, members) : part));
}

function apart(part: string, members: MemberReader): string | string[] {
	const words = part.split(/\s+/);
	return words.some((word) => !members.read(word).rule) ? words : part;
}
