import type { Environment } from '$pipelines/environment.ts';

/** Says when this server answers as to the public because nobody said for whom. */
export function sayAudience(
	{ audience, audienceIsSet, socket }: Pick<Environment, 'audience' | 'audienceIsSet' | 'socket'>,
	say: (line: string) => void
): void {
	if (audienceIsSet || audience !== 'public') return;
	const why = socket ? 'it listens at a socket' : 'it can be reached from outside this machine';
	say(
		`Mirsad answers as to the public, since ${why}. MIRSAD_AUDIENCE=internal gives exact figures; MIRSAD_AUDIENCE=public keeps this and says no more.`
	);
}
