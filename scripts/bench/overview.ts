import { medianOf, quantileOf, startServer, timeScript } from './machine.ts';

const wanted = 50;

/** The overview for visitors at once: on a server just started, then on one that has answered. */
export async function benchOverview(
	data: string,
	visitors: number,
	requests: number
): Promise<void> {
	const server = await startServer([process.execPath, 'build'], { MIRSAD_DATA: data });
	try {
		const cold = await visit(server.url, visitors, visitors);
		const warm = await visit(server.url, visitors, requests);
		console.log(`overview: ${visitors} visitors at once, in three languages`);
		console.log(`  cold, first ${cold.length}: ${describe(cold)}`);
		console.log(`  warm, ${warm.length}: ${describe(warm)}`);
		const p95 = quantileOf(warm, 0.95);
		console.log(
			`  ratio of warm p95 to the ${wanted} ms wanted: ${(p95 / wanted).toFixed(2)} (wanted: under 1.00)`
		);
	} finally {
		await server.stop();
	}
}

async function visit(url: string, visitors: number, requests: number): Promise<number[]> {
	const { output } = await timeScript([
		'scripts/bench/visitors.ts',
		url,
		String(visitors),
		String(requests)
	]);
	return JSON.parse(output) as number[];
}

function describe(times: readonly number[]): string {
	const figures = [
		['median', medianOf(times)],
		['p95', quantileOf(times, 0.95)],
		['p99', quantileOf(times, 0.99)],
		['most', Math.max(...times)]
	] as const;
	return figures.map(([name, time]) => `${name} ${time.toFixed(1)} ms`).join(', ');
}
