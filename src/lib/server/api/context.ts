import type { Language } from '$pipelines/contract/text.ts';
import type { Audience } from '$pipelines/environment.ts';
import type { Context } from 'hono';
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
	/** Folders of reference files, where reports have their texts. */
	readonly reference?: readonly string[];
}

export interface ApiEnvironment {
	Bindings: {
		/** For whom this request is answered; that of the server where it does not say. */
		readonly audience?: Audience;
		/** From where it comes; clients share what there is. */
		readonly client?: string;
		/** Ends the connection. */
		readonly close?: () => void;
		/** Set on what a page asks, which has a place already. */
		readonly inside?: true;
	};
	Variables: {
		language: Language;
		/** For what has to wait long for something else. */
		leaveDoor?: () => void;
		/** Open until the answer has left. */
		snapshot: Snapshot;
		/** That snapshot, and the audience that the request is answered for. */
		asker: Asker;
	};
}

/** What the caller of the API said of a request; Hono has nothing where it said nothing. */
export function bindingsOf({ env }: Context<ApiEnvironment>): ApiEnvironment['Bindings'] {
	const given: ApiEnvironment['Bindings'] | undefined = env;
	return given ?? {};
}
