import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonQuestions } from './common-questions.ts';
import { quantileOf, startServer, type Served } from './machine.ts';

const provinces = ['03.061', '03.131', '03.171', '03.231', '03.271', '03.281', '03.451', '03.561'];

/** Ten common questions to the API beside the same as bare SQL over the rows, in turns. */
export async function benchBesideRaw(data: string): Promise<void> {
	const id = readFileSync(join(data, 'store', 'current'), 'utf8').trim();
	const file = join(data, 'store', `${id}.duckdb`);
	const mirsad = await startServer([process.execPath, 'build'], { MIRSAD_DATA: data });
	const raw = await startServer(
		['sh', '-c', `exec ${process.execPath} --import tsx scripts/bench/raw.ts '${file}' $PORT`],
		{}
	);
	try {
		const asked = provinces.flatMap((province, place) =>
			commonQuestions.map(({ name, path }) => {
				const span = { from: `2023-0${place + 1}`, to: '2025-05' };
				const own = new URLSearchParams({ province, ...span }).toString();
				const days = { from: `${span.from}-01`, to: '2025-05-31' };
				const bare = new URLSearchParams({ name, province, ...days }).toString();
				return { own: `/api/v1/indicators/${path}&${own}`, bare: `/q?${bare}` };
			})
		);
		const warmUp = asked.slice(0, 10);
		await ask(
			mirsad,
			warmUp.map(({ own }) => own)
		);
		await ask(
			raw,
			warmUp.map(({ bare }) => bare)
		);
		const varied = asked.slice(10);
		const own = await ask(
			mirsad,
			varied.map((one) => one.own)
		);
		const bare = await ask(
			raw,
			varied.map((one) => one.bare)
		);
		const again = await ask(
			mirsad,
			varied.map((one) => one.own)
		);
		const processor = own.processor / bare.processor;
		const repeated = quantileOf(again.times, 0.95) / quantileOf(bare.times, 0.95);
		console.log('answers beside a bare server: ten common questions, varied');
		console.log(
			`  never repeated: ${own.processor.toFixed(2)} ms of processor an answer, bare ${bare.processor.toFixed(2)} (ratio ${processor.toFixed(2)}, wanted: 0.50 or less)`
		);
		console.log(`  asked again: ratio of p95 ${repeated.toFixed(2)} (wanted: 0.10 or less)`);
	} finally {
		await mirsad.stop();
		await raw.stop();
	}
}

async function ask(server: Served, paths: readonly string[]) {
	const times: number[] = [];
	const before = server.processor();
	for (let next = 0; next < paths.length; next += 8) {
		await Promise.all(
			paths.slice(next, next + 8).map(async (path) => {
				const start = performance.now();
				const response = await fetch(server.url + path);
				await response.arrayBuffer();
				if (!response.ok) throw new Error(`${path} answered ${response.status}`);
				times.push(performance.now() - start);
			})
		);
	}
	return { times, processor: ((server.processor() - before) * 1000) / paths.length };
}
