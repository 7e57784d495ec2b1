import { setTimeout } from 'node:timers/promises';
import { medianOf, quantileOf, startServer, timeScript } from './machine.ts';

const wanted = 45;
const wantedProcessor = 3;

interface Round {
	readonly times: readonly number[];
	readonly paths: readonly string[];
	readonly seconds: number;
}

/**
 * Figures for clients at once, no question asked twice: the first of a server, then computed one
 * after the other; at last the same again, kept. The bound is for what is computed.
 */
export async function benchAnswers(
	data: string,
	clients: number,
	questions: number
): Promise<void> {
	const server = await startServer([process.execPath, 'build'], { MIRSAD_DATA: data });
	try {
		await untilAtRest(() => server.processor());
		const before = server.processor();
		const { output } = await timeScript([
			'scripts/bench/askers.ts',
			server.url,
			String(clients),
			String(questions)
		]);
		const { first, computed, again } = JSON.parse(output) as Record<string, Round | undefined>;
		if (!first || !computed || !again) throw new Error('the askers did not say what they saw');
		const asked = [first, computed, again].reduce((sum, { times }) => sum + times.length, 0);
		const processor = ((server.processor() - before) * 1000) / asked;
		console.log(`answers: ${clients} clients at once, every question another one`);
		console.log(`  the first of a server, ${describe(first)}`);
		console.log(`  computed, ${describe(computed)}`);
		console.log(`  asked again, ${describe(again)}`);
		const slowest = computed.times.indexOf(Math.max(...computed.times));
		console.log(
			`  processor: ${processor.toFixed(2)} ms an answer, all of the above together (ratio ${(processor / wantedProcessor).toFixed(2)})`
		);
		console.log(`  the slowest: ${computed.paths[slowest]}`);
		const p95 = quantileOf(computed.times, 0.95);
		console.log(
			`  ratio of the computed p95 to the ${wanted} ms wanted: ${(p95 / wanted).toFixed(2)} (wanted: under 1.00)`
		);
	} finally {
		await server.stop();
	}
}

/** What a server reads ahead after its start is not part of any answer. */
async function untilAtRest(processor: () => number): Promise<void> {
	let used = Infinity;
	do {
		const before = processor();
		await setTimeout(3000);
		used = processor() - before;
	} while (used > 0.1);
}

function describe({ times, seconds }: Round): string {
	const figures = [
		['median', medianOf(times)],
		['p95', quantileOf(times, 0.95)],
		['p99', quantileOf(times, 0.99)],
		['most', Math.max(...times)]
	] as const;
	const told = figures.map(([name, time]) => `${name} ${time.toFixed(1)} ms`).join(', ');
	return `${times.length}: ${told}, ${Math.round(times.length / seconds)} a second`;
}
