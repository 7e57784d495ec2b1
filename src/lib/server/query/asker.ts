import type { Audience } from '$pipelines/environment.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';

/** What a question is answered from, and for whom: whoever answers keeps to the audience. */
export interface Asker {
	readonly snapshot: Snapshot;
	readonly audience: Audience;
}
