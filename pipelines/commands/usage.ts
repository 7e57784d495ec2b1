/** Wrong arguments: the message is the sentence to print. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** Refuses options that a command does not have, which the parser would let through. */
export function refuseUnknown(
	args: Readonly<Record<string, unknown>>,
	known: Readonly<Record<string, unknown>>
): void {
	const camel = (name: string) =>
		name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
	const names = new Set(Object.keys(known).flatMap((name) => [name, camel(name)]));
	const unknown = Object.keys(args).find((name) => name !== '_' && !names.has(name));
	if (unknown) {
		throw new UsageError(
			`There is no option --${unknown}. Options: ${Object.keys(known)
				.map((name) => `--${name}`)
				.join(', ')}.`
		);
	}
}
