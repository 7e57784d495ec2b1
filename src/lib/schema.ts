import * as v from 'valibot';
import { languages, type Text } from '$pipelines/contract/text.ts';
import { flags, grains, kinds, targetStatuses, timings, units } from './terms.ts';
import { themeIds } from './i18n/themes.ts';

// What answers are made of. A shape is a schema, and its type is inferred from it: the description
// of the API shows the schema, tests hold real answers against it.

/** An object of these fields and no others; `name` is what the description of the API calls it. */
export function shape<const Entries extends v.ObjectEntries>(entries: Entries, name?: string) {
	return v.pipe(v.strictObject(entries), v.readonly(), v.metadata(name ? { ref: name } : {}));
}

export function list<const Item extends v.GenericSchema>(item: Item) {
	return v.pipe(v.array(item), v.readonly());
}

/** Texts by names that nobody knows ahead. */
export function texts() {
	return v.pipe(v.record(v.string(), v.string()), v.readonly());
}

/** Says of a schema what it holds, for the description of the API. */
export function told<const Schema extends v.GenericSchema>(schema: Schema, text: Text) {
	return v.pipe(schema, v.metadata({ 'x-description': text }));
}

export const textSchema = shape({ ar: v.string(), fr: v.string(), en: v.string() }, 'Text');

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** An ISO day. */
export const day = v.pipe(v.string(), v.isoDate());
/** A moment in UTC. */
export const moment = v.pipe(v.string(), v.isoTimestamp());

export const nullableNumber = v.nullable(v.number());
export const nullableDay = v.nullable(day);

export const languageSchema = v.picklist(languages);
export const unitSchema = v.picklist(units);
export const kindSchema = v.picklist(kinds);
export const grainSchema = v.picklist(grains);
export const timingSchema = v.picklist(timings);
export const themeSchema = v.picklist(themeIds);
export const targetStatusSchema = v.picklist(targetStatuses);
/** Which way is better; null where neither is. */
export const directionSchema = v.nullable(v.picklist(['up', 'down']));
/** Why a value is not a plain one; null of a plain one. */
export const flagSchema = v.nullable(v.picklist(flags));
/** Why there is nothing to compare with: the data begins within the window compared with. */
export const baseFlagSchema = v.literal('base-incomplete');

/** What every answer begins with. */
export const answered = {
	ok: v.literal(true),
	snapshot: told(v.string(), {
		ar: 'النسخة التي أجابت',
		fr: "L'instantané qui a répondu",
		en: 'The snapshot that answered'
	})
};
