import * as v from 'valibot';
import type { Language } from '$pipelines/contract/text.ts';
import { answered, count, languageSchema, list, shape, textSchema } from '$lib/schema.ts';
import type { Asker } from '../query/asker.ts';
import { once } from '../warehouse/once.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { statement } from '../warehouse/statement.ts';
import { entriesOf, kinds, type HeldSession } from './entries.ts';
import { SearchIndex } from './search-index.ts';

/** Something that was found. */
export const searchResultSchema = shape({
	kind: v.picklist(kinds),
	id: v.string(),
	code: v.nullable(v.string()),
	label: textSchema,
	detail: v.nullable(textSchema),
	/** Its page, without the language before it. */
	path: v.string(),
	/** The name that was recognised; null when it was a code. */
	matched: v.nullable(shape({ language: languageSchema, text: v.string() })),
	/** From 0 to 1. */
	score: v.number()
});
export type SearchResult = v.InferOutput<typeof searchResultSchema>;

export const searchAnswer = shape({
	...answered,
	query: shape({ q: v.string(), limit: count }),
	total: count,
	results: list(searchResultSchema)
});

/** Made by the first search of a snapshot for an audience, and kept as long as it is open. */
function indexOf({ snapshot, audience }: Asker): Promise<SearchIndex> {
	return once(snapshot.facts, `search ${audience}`, async (facts) => {
		return new SearchIndex(entriesOf(facts, await readSessions(snapshot), audience));
	});
}

async function readSessions(snapshot: Snapshot): Promise<HeldSession[]> {
	if (!snapshot.facts.stagedColumns.has('sessions')) return [];
	const lines = await snapshot.read(
		statement(`
			select session_ref as id, cast(held_on as varchar) as held_on
			from staging.sessions where held_on is not null`)
	);
	return lines.map(({ id, held_on }) => ({ id: String(id), heldOn: String(held_on) }));
}

/** What answers a few words in any of the three languages, best first. */
export async function search(
	asker: Asker,
	written: string,
	language: Language
): Promise<SearchResult[]> {
	const index = await indexOf(asker);
	return index.find(written, language).map(({ entry, matched, score }) => {
		const { kind, id, code, label, detail, path } = entry;
		return {
			...{ kind, id, code, label, detail, path, matched },
			score: Math.round(score * 1000) / 1000
		};
	});
}
