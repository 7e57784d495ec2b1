import { defineCommand } from 'citty';
import { refuseUnknown, UsageError, wants, wrongValue } from './usage.ts';

const args = {
	out: { type: 'string', description: 'folder to write to', required: true },
	scale: { type: 'string', description: '1 is the region, 45 the country', default: '1' },
	months: { type: 'string', description: 'months of coverage, up to June 2025', default: '41' },
	seed: { type: 'string', description: 'another seed, other rows', default: '1' }
} as const;

/** `npm run sample -- --out DIR [--scale 1] [--months 41] [--seed 1]`. */
export function sampleCommand() {
	return defineCommand({
		meta: { name: 'sample', description: 'Writes made-up exports as offices send them' },
		args,
		async run({ args: given }) {
			refuseUnknown(given, args);
			// An ingest would otherwise wait for forty modules that it does not use.
			const { generateSamples } = await import('../sample/generate.ts');
			await generateSamples({
				out: given.out,
				scale: positive('scale', given.scale),
				months: wholeNumber('months', given.months),
				seed: wholeNumber('seed', given.seed),
				log: (line) => console.log(line)
			});
			return 0;
		}
	});
}

function positive(name: string, text: string): number {
	const number = Number(text);
	if (Number.isFinite(number) && number > 0) return number;
	throw new UsageError(wrongValue(name, text, wants.positive));
}

function wholeNumber(name: string, text: string): number {
	const number = positive(name, text);
	if (Number.isInteger(number)) return number;
	throw new UsageError(wrongValue(name, text, wants.whole));
}
