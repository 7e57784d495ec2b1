import type { Text } from '$pipelines/contract/text.ts';

export type RefusalStatus = 400 | 403 | 404 | 405 | 410 | 421 | 429 | 500 | 503;

export type RefusalCode =
	| 'invalid-query'
	| 'unknown-query-name'
	| 'repeated-query-name'
	| 'unknown-indicator'
	| 'unknown-dimension'
	| 'unknown-member'
	| 'unknown-theme'
	| 'unknown-dataset'
	| 'unknown-column'
	| 'unknown-format'
	| 'unknown-path'
	| 'not-a-rate'
	| 'unknown-snapshot'
	| 'snapshot-not-kept'
	| 'method-not-allowed'
	| 'audience'
	| 'foreign-host'
	| 'too-many-rows'
	| 'too-many-requests'
	| 'deadline'
	| 'out-of-memory'
	| 'no-snapshot'
	| 'unreadable-snapshot'
	| 'fault';

/** Nearest right names, accepted values, and whatever else helps to mend the request. */
export type RefusalDetails = Readonly<Record<string, string | number | readonly string[]>>;

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
export interface RefusalBody {
	readonly ok: false;
	readonly code: RefusalCode;
	readonly message: string;
	readonly details: RefusalDetails | null;
}
