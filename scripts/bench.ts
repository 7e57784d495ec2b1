import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAnswers } from './bench/answers.ts';
import { benchBesideRaw } from './bench/beside-raw.ts';
import { benchIngest, timeIngest } from './bench/ingest.ts';
import { benchLarge } from './bench/large.ts';
import { benchPages } from './bench/pages.ts';
import { makeSamples, type Samples } from './bench/samples.ts';
import { benchFirstStart, benchSecondStart } from './bench/start.ts';
import { benchVisits } from './bench/visits.ts';
import { buildIfChanged } from './lib/build.mjs';

const usage = `npm run bench -- [ingest] [visits] [pages] [answers] [start] [clone] [large]
  ingest    samples loaded, against DuckDB reading the same files bare
  visits    what a visitor feels of the server: a start, new filters, twenty who walk
  pages     first view, interactions and weight of pages in a slowed-down browser (--write keeps the figures)
  answers   questions to the API, computed, for clients at once
  start     a second npm start
  clone     a first npm start in a fresh clone (downloads the packages)
  large     one file of 5 M rows in two encodings, and the memory that 2 GB take
  Without a part: the first five.
  --scale 1  --runs 3  --visitors 20  --clients 8  --questions 2000  --rows 5000000  --gigabytes 2`;

const parts = ['ingest', 'visits', 'pages', 'answers', 'start', 'clone', 'large'] as const;
type Part = (typeof parts)[number];

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		scale: { type: 'string', default: '1' },
		runs: { type: 'string', default: '3' },
		visitors: { type: 'string', default: '20' },
		clients: { type: 'string', default: '8' },
		questions: { type: 'string', default: '2000' },
		rows: { type: 'string', default: '5000000' },
		gigabytes: { type: 'string', default: '2' },
		write: { type: 'boolean', default: false },
		help: { type: 'boolean', default: false }
	}
});
const asked = positionals.length > 0 ? positionals : parts.slice(0, 5);
if (values.help || !asked.every(isPart)) {
	console.log(usage);
	process.exit(values.help ? 0 : 2);
}

const folder = mkdtempSync(join(tmpdir(), 'mirsad-bench-'));
try {
	const gigabytes = Math.round(totalmem() / 2 ** 30);
	console.log(`${cpus().length} cores, ${gigabytes} GB, Node ${process.versions.node}`);
	const onlyLarge = asked.every((part) => part === 'large');
	const samples = await makeSamples(join(folder, 'samples'), onlyLarge ? '0.01' : values.scale);
	if (asked.includes('ingest')) await benchIngest(samples, folder, Number(values.runs));
	const data = await loadOnce(samples);
	if (asked.some((part) => ['visits', 'pages', 'answers', 'start'].includes(part))) {
		if ((await buildIfChanged()) !== 0) throw new Error('the build failed');
	}
	if (asked.includes('visits')) await benchVisits(data, Number(values.visitors));
	if (asked.includes('pages')) await benchPages(data, Number(values.runs), values.write);
	if (asked.includes('answers')) {
		await benchAnswers(data, Number(values.clients), Number(values.questions));
		await benchBesideRaw(data);
	}
	if (asked.includes('start')) await benchSecondStart(data);
	if (asked.includes('large')) {
		await benchLarge(join(folder, 'large'), Number(values.rows), Number(values.gigabytes));
	}
	if (asked.includes('clone')) await benchFirstStart(folder);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function isPart(name: string): name is Part {
	return parts.some((part) => part === name);
}

/** A data folder as it is after a first start: exports in `incoming`, a snapshot published. */
async function loadOnce(samples: Samples): Promise<string> {
	const data = join(folder, 'data');
	mkdirSync(data);
	symlinkSync(samples.folder, join(data, 'incoming'));
	await timeIngest({ ...samples, folder: join(data, 'incoming') }, data);
	return data;
}
