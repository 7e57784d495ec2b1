import type { Asked, Members } from '../bench/questions.ts';
import type { Recorded } from './compare.ts';

const atOnce = 4;

/** Asks a running server, a few questions at a time; answers stand in the order of the questions. */
export async function askAll(base: string, paths: readonly string[]): Promise<Recorded[]> {
	const recorded: Recorded[] = [];
	let next = 0;
	const client = async (): Promise<void> => {
		while (next < paths.length) {
			const index = next++;
			const path = paths[index] ?? '';
			const response = await fetch(base + path, { headers: { 'accept-language': 'fr' } });
			recorded[index] = { path, status: response.status, body: await response.json() };
		}
	};
	await Promise.all(Array.from({ length: atOnce }, client));
	return recorded;
}

/** The indicators of a server, and the members of the dimensions by which they divide. */
export async function readCatalogue(
	base: string
): Promise<{ indicators: Asked[]; members: Members }> {
	const read = async (path: string): Promise<unknown> =>
		(await fetch(`${base}/api/v1/${path}`)).json();
	const { indicators } = (await read('indicators')) as { indicators: Asked[] };
	const members: Record<string, { id: string }[]> = {};
	for (const id of new Set(indicators.flatMap(({ dimensions }) => dimensions))) {
		members[id] = ((await read(`dimensions/${id}`)) as { members: { id: string }[] }).members;
	}
	return { indicators, members };
}
