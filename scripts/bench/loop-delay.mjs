import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';

/** Loaded before a server: keeps, once a second, how long its event loop made others wait (ms). */
const file = process.env.MIRSAD_BENCH_DELAYS;
const delays = monitorEventLoopDelay({ resolution: 10 });
delays.enable();
setInterval(() => {
	if (!file) return;
	const said = { p99: delays.percentile(99) / 1e6 - 10, most: delays.max / 1e6 - 10 };
	writeFileSync(file, JSON.stringify({ ...said, memory: process.memoryUsage().rss / 1e6 }));
}, 1000).unref();
