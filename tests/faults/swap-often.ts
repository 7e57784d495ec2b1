import { exportsIn, load, survey } from './cli.ts';

/** Publishes as many snapshots, one after the other: `swap-often.ts DATA SWAPS`. */
const [data = '', swaps = ''] = process.argv.slice(2);
for (let swap = 1; swap <= Number(swaps); swap++) {
	const folder = exportsIn(data, `swap-${swap}`, { 'releves.csv': survey(swap % 10, `S${swap}`) });
	await load(data, folder, new Date(Date.UTC(2025, 6, 1, 8, swap)));
}
