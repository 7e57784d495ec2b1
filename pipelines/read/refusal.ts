import type { Text } from '../contract/text.ts';

/** A file that cannot be loaded: one sentence that names where, and says what to do. */
export class Refusal extends Error {
	override readonly name = 'Refusal';

	constructor(
		readonly code: string,
		readonly text: Text
	) {
		super(text.fr);
	}
}
