/**
 * Members as an address holds them: commas stand between them, `\,` is a comma inside one and `\\` a
 * backslash. The API, pages and links write and read them alike.
 */
export function writeMembers(members: readonly string[]): string {
	return members.map((member) => member.replaceAll(/[\\,]/g, '\\$&')).join(',');
}

export function readMembers(written: string): string[] {
	const members = [''];
	for (const [part] of written.matchAll(/\\[\\,]|[^]/g)) {
		if (part === ',') members.push('');
		else members.push((members.pop() ?? '') + (part.length > 1 ? part.slice(1) : part));
	}
	return members;
}

/** A text that no list is possible of: a bare comma in it is its own. */
export const readOne = (written: string): string => readMembers(written).join(',');
