import { chmodSync, mkdirSync, statSync } from 'node:fs';

/** The archive and the rejects hold what offices sent, names included: for the user alone who loads it. */
const onlyOwner = 0o700;

/** Makes the folder of the store, or closes to others one that was made before. */
export function makePrivate(folder: string): void {
	mkdirSync(folder, { recursive: true, mode: onlyOwner });
	const { mode, uid } = statSync(folder);
	// Of a folder that somebody else gave, who may read it is theirs to say.
	if ((mode & 0o077) !== 0 && uid === process.getuid?.()) chmodSync(folder, onlyOwner);
}
