import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { waitForAnswer } from './lib/answers.mjs';
import { buildIfChanged, isBuilt } from './lib/build.mjs';
import { loadData } from './lib/data.mjs';
import { findEnvironment } from './lib/environment.mjs';
import { installPackages, requireNode } from './lib/install.mjs';
import { findPort } from './lib/port.mjs';
import { root, say } from './lib/run.mjs';

requireNode();
process.chdir(root);
const host = process.env.HOST || '127.0.0.1';
const socket = process.env.SOCKET_PATH || (process.env.LISTEN_FDS && 'the socket given to it');
const port = socket ? 0 : await findPort(host, process.env.PORT || '3000').catch(stop);

await installPackages();
await loadData(await findEnvironment().catch(stop));
if ((await buildIfChanged()) !== 0) {
	if (!isBuilt()) stop(new Error('The build failed, for the reason above.'));
	console.error('The build failed, for the reason above: serving the one before.');
}
await serve(port);

/**
 * Serves in this process: a signal stops the server itself, and nothing is left behind.
 * @param {number} port
 */
async function serve(port) {
	const wildcard = host === '0.0.0.0' || host === '::';
	const named = wildcard ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	const url = `http://${named}:${port}`;
	process.env.HOST = host;
	if (!socket) process.env.PORT = String(port);
	process.env.NODE_ENV ??= 'production';
	process.env.SHUTDOWN_TIMEOUT ??= '5';
	// a wildcard has many names: whoever opens it to a network says which one is the right one
	if (!wildcard && !socket) process.env.ORIGIN ??= url;
	process.on('sveltekit:shutdown', () => process.exit(0));

	await import(pathToFileURL('build/index.js').href);
	if (socket) return say(`Mirsad answers at ${socket}. Ctrl+C stops it.`);
	await waitForAnswer(`${url}/api/v1/health`);
	say(`Mirsad answers at ${url} (/ar · /fr · /en). Ctrl+C stops it.`);
}

/** @param {Error} reason @returns {never} */
function stop(reason) {
	console.error(reason.message);
	process.exit(1);
}
