import { Agent, get } from 'node:http';
import { makeQuestions, type Asked, type Members } from './questions.ts';

interface Round {
	/** Milliseconds from asking to the last byte, in the order of the questions. */
	readonly times: number[];
	readonly paths: readonly string[];
	readonly seconds: number;
}

/** Asks questions, some clients at once, each on a connection of its own. */
async function ask(base: string, paths: readonly string[], clients: number): Promise<Round> {
	const agent = new Agent({ keepAlive: true, maxSockets: clients });
	const times: number[] = [];
	let next = 0;
	const client = async (): Promise<void> => {
		while (next < paths.length) {
			const index = next++;
			const start = performance.now();
			await read(`${base}${paths[index]}`, agent);
			times[index] = performance.now() - start;
		}
	};
	const start = performance.now();
	await Promise.all(Array.from({ length: clients }, client));
	agent.destroy();
	return { times, paths, seconds: (performance.now() - start) / 1000 };
}

function read(url: string, agent?: Agent): Promise<string> {
	return new Promise((done, fail) => {
		get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
			if (response.statusCode !== 200) fail(new Error(`${url} answered ${response.statusCode}`));
			let text = '';
			response.setEncoding('latin1').on('error', fail);
			response.on('data', (part: string) => (text += part)).on('end', () => done(text));
		}).on('error', fail);
	});
}

async function readCatalogue(base: string): Promise<{ indicators: Asked[]; members: Members }> {
	const json = async (path: string): Promise<unknown> =>
		(await fetch(`${base}/api/v1/${path}`)).json();
	const { indicators } = (await json('indicators')) as { indicators: Asked[] };
	const members: Record<string, { id: string }[]> = {};
	for (const id of new Set(indicators.flatMap(({ dimensions }) => dimensions))) {
		members[id] = ((await json(`dimensions/${id}`)) as { members: { id: string }[] }).members;
	}
	return { indicators, members };
}

const [base = '', clients = '8', count = '2000', seed = '1'] = process.argv.slice(2);
const { indicators, members } = await readCatalogue(base);
const questions = makeQuestions(indicators, members, Number(count), Number(seed));
// A server just started has compiled nothing and holds no page of the snapshot.
const first = await ask(base, questions.slice(0, 200), Number(clients));
const computed = await ask(base, questions.slice(200), Number(clients));
const again = await ask(base, questions.slice(-500), Number(clients));
console.log(JSON.stringify({ first, computed, again }));
