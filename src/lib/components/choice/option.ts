/** Something that can be chosen: its id as addresses write it, its name in the page's language. */
export interface Option {
	readonly id: string;
	readonly label: string;
	/** The heading under which it stands, such as a year or a province. */
	readonly group?: string;
}

export interface OptionGroup {
	readonly name: string;
	readonly options: readonly Option[];
}

/** Options under their headings, in the order in which each heading first comes. */
export function groupsOf(options: readonly Option[]): OptionGroup[] {
	const groups = new Map<string, Option[]>();
	for (const option of options) {
		const name = option.group ?? '';
		groups.set(name, [...(groups.get(name) ?? []), option]);
	}
	return [...groups].map(([name, members]) => ({ name, options: members }));
}
