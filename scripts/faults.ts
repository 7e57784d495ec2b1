import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateSamples } from '../pipelines/sample/generate.ts';
import { killOften } from './faults/kill-often.ts';

const usage = `npm run faults -- [--kills 200] [--seed 1] [--scale 0.05] [--months 6]
  Kills an ingest at random moments of its run, and looks after each at what is published.`;

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '200' },
		seed: { type: 'string', default: '1' },
		scale: { type: 'string', default: '0.05' },
		months: { type: 'string', default: '6' },
		help: { type: 'boolean', default: false }
	}
});
const [kills, seed, scale, months] = [values.kills, values.seed, values.scale, values.months].map(
	Number
) as [number, number, number, number];
if (values.help || ![kills, seed, scale, months].every((number) => number > 0)) {
	console.log(usage);
	process.exit(values.help ? 0 : 2);
}

const folder = mkdtempSync(join(tmpdir(), 'mirsad-faults-'));
try {
	let made = 0;
	const makeSamples = async () => {
		const out = join(folder, `samples-${++made}`);
		await generateSamples({ out, scale, months, seed: seed + made, log: () => undefined });
		return out;
	};
	const { failures, lines } = await killOften({ folder, makeSamples, kills, seed });
	for (const line of lines) console.log(line);
	console.log(`${kills} kills, ${failures} failures`);
	process.exitCode = failures ? 1 : 0;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
