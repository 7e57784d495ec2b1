import { medianOf, quantileOf, startServer, timeScript } from './machine.ts';

const wanted = 25;

interface Round {
	readonly times: readonly number[];
	readonly paths: readonly string[];
	readonly seconds: number;
}

/**
 * Figures for clients at once, no question asked twice: on a server just started, then computed one
 * after the other; at last the same again, from memory. The bound is for what is computed.
 */
export async function benchAnswers(
	data: string,
	clients: number,
	questions: number
): Promise<void> {
	const server = await startServer([process.execPath, 'build'], { MIRSAD_DATA: data });
	try {
		const { output } = await timeScript([
			'scripts/bench/askers.ts',
			server.url,
			String(clients),
			String(questions)
		]);
		const { first, computed, again } = JSON.parse(output) as Record<string, Round | undefined>;
		if (!first || !computed || !again) throw new Error('the askers did not say what they saw');
		console.log(`answers: ${clients} clients at once, every question another one`);
		console.log(`  just started, ${describe(first)}`);
		console.log(`  computed, ${describe(computed)}`);
		console.log(`  asked again, ${describe(again)}`);
		const slowest = computed.times.indexOf(Math.max(...computed.times));
		console.log(`  the slowest: ${computed.paths[slowest]}`);
		const p95 = quantileOf(computed.times, 0.95);
		console.log(
			`  ratio of the computed p95 to the ${wanted} ms wanted: ${(p95 / wanted).toFixed(2)} (wanted: under 1.00)`
		);
	} finally {
		await server.stop();
	}
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
