import { readEnvironment } from '$pipelines/environment.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { warmCubes } from '../query/cubes/read-cube.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { createApi } from './app.ts';

let running: ReturnType<typeof createApi> | undefined;

/** The API of this process, opened by the first request: a build has no environment to read. */
export function api(): ReturnType<typeof createApi> {
	running ??= open();
	return running;
}

function open() {
	const { store, memory, threads, audience } = readEnvironment(process.env);
	const warehouse = new Warehouse({ store, memory, threads, onServe: makeReady });
	return createApi({ warehouse, audience, store, startedAt: new Date(), now: () => new Date() });
}

/** Sums of a new snapshot are read once the visitors who wait for it have been answered. */
async function makeReady(snapshot: Snapshot): Promise<void> {
	await new Promise((done) => setTimeout(done, 2000).unref());
	await warmCubes(snapshot);
}
