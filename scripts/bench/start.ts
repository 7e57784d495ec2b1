import { join } from 'node:path';
import { root } from '../lib/run.mjs';
import { startServer, timeProcess } from './machine.ts';

const npmStart = ['npm', 'start'] as const;

/** `npm start` when everything was loaded and built before. */
export async function benchSecondStart(data: string): Promise<void> {
	const first = await startServer(npmStart, { MIRSAD_DATA: data });
	await first.stop();
	const second = await startServer(npmStart, { MIRSAD_DATA: data });
	await second.stop();
	report('second npm start', second.seconds, 5);
}

/** `npm start` in a fresh clone of what is committed: packages, samples, ingest, build. */
export async function benchFirstStart(folder: string): Promise<void> {
	const clone = join(folder, 'clone');
	await timeProcess(['git', 'clone', '--quiet', root, clone]);
	const first = await startServer(npmStart, { MIRSAD_DATA: join(clone, 'data') }, clone);
	await first.stop();
	report('first npm start, packages included', first.seconds, 180);
}

function report(name: string, seconds: number, wanted: number): void {
	console.log(`${name}: ${seconds.toFixed(1)} s to the first answer`);
	console.log(
		`  ratio to the ${wanted} s wanted: ${(seconds / wanted).toFixed(2)} (wanted: under 1.00)`
	);
}
