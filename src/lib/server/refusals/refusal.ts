import * as v from 'valibot';
import type { Text } from '$pipelines/contract/text.ts';
import { list, shape } from '$lib/schema.ts';

export type RefusalStatus = 400 | 403 | 404 | 405 | 410 | 421 | 429 | 500 | 503;

const codeSchema = v.picklist([
	'invalid-query',
	'unknown-query-name',
	'repeated-query-name',
	'unknown-indicator',
	'unknown-dimension',
	'unknown-member',
	'unknown-theme',
	'unknown-dataset',
	'unknown-session',
	'unknown-agreement',
	'unknown-recommendation',
	'unknown-committee',
	'unknown-place',
	'unknown-group',
	'unknown-column',
	'unknown-format',
	'unknown-path',
	'not-a-rate',
	'unknown-snapshot',
	'snapshot-not-kept',
	'method-not-allowed',
	'audience',
	'foreign-host',
	'too-many-rows',
	'too-many-requests',
	'deadline',
	'out-of-memory',
	'no-snapshot',
	'unreadable-snapshot',
	'fault'
]);
export type RefusalCode = v.InferOutput<typeof codeSchema>;

/** Nearest right names, accepted values, and whatever else helps to mend the request. */
const detailsSchema = v.pipe(
	v.record(v.string(), v.union([v.string(), v.number(), list(v.string())])),
	v.readonly()
);
export type RefusalDetails = v.InferOutput<typeof detailsSchema>;

/** A request that cannot be answered; the message says what to do. */
export class Refusal extends Error {
	override readonly name = 'Refusal';

	constructor(
		readonly status: RefusalStatus,
		readonly code: RefusalCode,
		readonly text: Text,
		readonly details: RefusalDetails | null = null,
		readonly headers: Readonly<Record<string, string>> = {}
	) {
		super(text.en);
	}
}

/** The one error shape. */
export const refusalSchema = shape(
	{
		ok: v.literal(false),
		code: codeSchema,
		message: v.string(),
		details: v.nullable(detailsSchema)
	},
	'Refusal'
);
export type RefusalBody = v.InferOutput<typeof refusalSchema>;
