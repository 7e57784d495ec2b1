import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { numbersFrom } from './questions.ts';

/** One request of a visitor. */
export interface Visit {
	readonly kind: 'page' | 'data';
	readonly path: string;
	/** Milliseconds from asking to the last byte. */
	readonly time: number;
	/** Bytes before compression. */
	readonly bytes: number;
	readonly status: number;
}

const languages = ['ar', 'fr', 'en'];
const themes = [
	...['register', 'coverage', 'financing', 'training'],
	...['infrastructure', 'fairs', 'governance', 'endangered-crafts']
];
const filters = [
	...['province=03.231', 'province=03.061,03.561', 'province=03.591', 'milieu=rural'],
	...['milieu=urban', 'from=2024-01&to=2025-03', 'from=2023-07', 'grain=year', 'by=province']
];
const indicators = ['open-rights-rate', 'registered-artisans', 'fair-sales', 'occupancy-rate'];
const datasets = ['sites', 'fairs', 'training', 'sessions'];

/**
 * What visitors ask who walk through the site: a first page whole, then the data of each page that
 * they go to within it, with pauses of half a second to two. The same walks for the same seed.
 */
export async function walk(base: string, visitors: number, seed: number): Promise<Visit[]> {
	const agent = new Agent({ keepAlive: true });
	const visits = await Promise.all(
		Array.from({ length: visitors }, async (_, index) => {
			const random = numbersFrom(seed * 1000 + index);
			const oneOf = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
			const own: Visit[] = [];
			const language = oneOf(languages);
			const theme = `/${language}/themes/${oneOf(themes)}`;
			const first = oneOf(filters);
			const steps = [
				...[`/${language}`, theme, `${theme}?${first}`, `${theme}?${first}&${oneOf(filters)}`],
				`/${language}/indicators/${oneOf(indicators)}`,
				`/${language}/data/${oneOf(datasets)}`
			];
			for (const [step, path] of steps.entries()) {
				await setTimeout(500 + random() * 1500);
				own.push(await visit(base, path, step === 0 ? 'page' : 'data', agent));
			}
			return own;
		})
	);
	agent.destroy();
	return visits.flat();
}

/** Asks for a page whole, or for its data as a move within the site does. */
export function visit(
	base: string,
	path: string,
	kind: Visit['kind'],
	agent?: Agent
): Promise<Visit> {
	const [pathname = '', search = ''] = path.split('?');
	const data = `${pathname}/__data.json?${search}`;
	return new Promise((done, fail) => {
		const start = performance.now();
		let bytes = 0;
		get(`${base}${kind === 'data' ? data : path}`, { agent }, (response) => {
			response.on('data', (part: Buffer) => (bytes += part.length)).on('error', fail);
			response.on('end', () => {
				const time = performance.now() - start;
				done({ kind, path, time, bytes, status: response.statusCode ?? 0 });
			});
		}).on('error', fail);
	});
}
