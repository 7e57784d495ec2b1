import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { differencesBetween, type Recorded } from './record/compare.ts';
import { makeRecordQuestions } from './record/questions.ts';
import { askAll, readCatalogue } from './record/ask.ts';

const usage = `npm run record -- --url http://127.0.0.1:3000 (--keep FILE | --compare FILE) [--count 3500] [--seed 1]
  --keep     asks a seeded list of questions of every kind and keeps the answers
  --compare  asks the kept questions again and tells what is different, numbers to the twelfth digit`;

const { values } = parseArgs({
	options: {
		url: { type: 'string', default: 'http://127.0.0.1:3000' },
		keep: { type: 'string' },
		compare: { type: 'string' },
		count: { type: 'string', default: '3500' },
		seed: { type: 'string', default: '1' },
		show: { type: 'string', default: '20' }
	}
});

if (values.keep) {
	const { indicators, members } = await readCatalogue(values.url);
	const paths = makeRecordQuestions(indicators, members, Number(values.count), Number(values.seed));
	const recorded = await askAll(values.url, paths);
	writeFileSync(values.keep, gzipSync(recorded.map((one) => JSON.stringify(one)).join('\n')));
	const refused = recorded.filter(({ status }) => status !== 200).length;
	console.log(`${recorded.length} answers kept, ${refused} of them refusals`);
} else if (values.compare) {
	const kept = gunzipSync(readFileSync(values.compare))
		.toString()
		.split('\n')
		.map((line) => JSON.parse(line) as Recorded);
	const again = await askAll(
		values.url,
		kept.map(({ path }) => path)
	);
	const different = kept.flatMap((before, index) => {
		const [first] = differencesBetween(before, again[index]);
		return first === undefined ? [] : [`${before.path}\n    ${first}`];
	});
	for (const line of different.slice(0, Number(values.show))) console.log(`  ${line}`);
	console.log(`${kept.length - different.length} the same, ${different.length} different`);
	process.exitCode = different.length > 0 ? 1 : 0;
} else {
	console.log(usage);
	process.exitCode = 2;
}
