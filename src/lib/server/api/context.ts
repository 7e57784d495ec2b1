import type { Language } from '$pipelines/contract/text.ts';
import type { Audience } from '$pipelines/environment.ts';
import type { Asker } from '../query/asker.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What the API needs from outside. */
export interface ApiContext {
	readonly warehouse: Warehouse;
	readonly audience: Audience;
	readonly startedAt: Date;
	/** Folder of the store, for what it keeps beside snapshots. */
	readonly store: string;
	readonly now: () => Date;
}

export interface ApiEnvironment {
	Variables: {
		language: Language;
		/** Open until the answer has left. */
		snapshot: Snapshot;
		/** That snapshot, and the audience that this server answers. */
		asker: Asker;
	};
}
