import { readPointer } from '$pipelines/store/follow';
import { readEnvironment } from '$pipelines/environment';

const { store } = readEnvironment(process.env);
const lastingMs = 250;
let known: { readonly id: string | null; readonly at: number } | null = null;

/** The id of the published snapshot, read again four times a second at most. */
export function currentSnapshot(): string | null {
	const now = performance.now();
	if (!known || now - known.at > lastingMs) known = { id: readPointer(store), at: now };
	return known.id;
}
