import { environment } from '../environment.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { createApi } from './app.ts';

let running: ReturnType<typeof open> | undefined;

/** The API of this process, opened by the first request: a build has no environment to read. */
export function api(): ReturnType<typeof createApi> {
	running ??= open();
	return running;
}

function open() {
	const { store, memory, threads, audience, reference } = environment();
	const warehouse = new Warehouse({ store, memory, threads });
	return createApi({
		...{ warehouse, audience, store, reference },
		...{ startedAt: new Date(), now: () => new Date() }
	});
}
