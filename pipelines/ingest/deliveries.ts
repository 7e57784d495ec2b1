import { dateInName } from './collect.ts';
import type { ReadFile } from './read-file.ts';

/** A file with its place among the deliveries of its dataset. */
export interface Delivered {
	readonly source: ReadFile;
	readonly delivery: number;
	/** The date that the command line or the file's name gives. */
	readonly declared: string | null;
}

/**
 * Groups the files of one dataset into deliveries, oldest first. Files with the same declared date
 * are parts of one extract; so are those with none, which come last. Corrected rejects are deliveries
 * of their own.
 */
export function groupDeliveries(files: readonly ReadFile[], asOf: string | null): Delivered[] {
	const dated = files.map((source) => {
		const declared = asOf ?? dateInName(source.name);
		const kind = source.layout.match.correction ? 'correction' : 'extract';
		return { source, declared, group: `${kind === 'correction' ? 1 : 0} ${declared ?? '9999'}` };
	});
	const groups = [...new Set(dated.map(({ group }) => group))].sort();
	return dated
		.map(({ source, declared, group }) => ({
			source,
			declared,
			delivery: groups.indexOf(group) + 1
		}))
		.sort((a, b) => a.delivery - b.delivery || a.source.name.localeCompare(b.source.name));
}
