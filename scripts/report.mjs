import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { waitForAnswer } from './lib/answers.mjs';
import { buildIfChanged } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { findPort } from './lib/port.mjs';
import { root, say } from './lib/run.mjs';
import { savedPage } from './lib/saved-page.mjs';

const usage = 'npm run report -- --session AG-2025-06 --lang ar|fr|en --out FILE.{docx,pdf,html}';
const { session, lang, out } = readArguments();
const kind = extname(out).slice(1);
if (!['docx', 'pdf', 'html'].includes(kind))
	stop(2, `--out ends in .docx, .pdf or .html: ${usage}`);
const browser = kind === 'pdf' ? findChromium() : null;
if (kind === 'pdf' && browser === null) {
	stop(
		1,
		'A PDF is printed by Chromium, and there is none on this machine: CHROMIUM_PATH says where one is. A .docx or .html needs none.'
	);
}

process.chdir(root);
const port = await findPort('127.0.0.1', '0');
if ((await buildIfChanged()) !== 0) stop(1, 'The build failed, for the reason above.');
const url = `http://127.0.0.1:${port}`;
Object.assign(process.env, { HOST: '127.0.0.1', PORT: String(port) });
// Where the server is reached otherwise is printed on the report, and says for whom it is made.
process.env.ORIGIN ||= url;
process.env.NODE_ENV ??= 'production';
await import(pathToFileURL('build/index.js').href);
await waitForAnswer(`${url}/api/v1/health`);

const path = `${url}/${lang}/sessions/${encodeURIComponent(session)}/report`;
await writeFile(out, await made());
say(`${out} is written.`);
await keepSnapshot();
process.exit(0);

/** What a report was made from stays, with its texts: under the name that it has, else the session's. */
async function keepSnapshot() {
	/** @type {unknown} */
	const health = await (await fetch(`${url}/api/v1/health`)).json();
	const id =
		health && typeof health === 'object' && 'snapshot' in health ? String(health.snapshot) : '';
	const known =
		snapshots('list')
			.stdout.split('\n')
			.find((line) => line.includes(id)) ?? '';
	const [, name = ''] = / = (.*)$/.exec(known) ?? [];
	const { status, stderr } = snapshots('keep', id, '--name', name || session);
	if (status === 0) say(`Its snapshot ${id} is kept: "${name || session}".`);
	else console.error(`Its snapshot ${id} could not be kept: ${stderr.trim()}`);
}

/** @param {...string} args */
function snapshots(...args) {
	const cli = ['--import', 'tsx', 'pipelines/cli.ts', 'snapshots', ...args];
	return spawnSync(process.execPath, cli, { encoding: 'utf8' });
}

async function made() {
	if (browser !== null) return print(browser);
	if (kind === 'docx') return ask(`${path}.docx`);
	const page = new TextDecoder().decode(await ask(path));
	return savedPage(page, (asset) => ask(url + asset));
}

/** @param {string} address */
async function ask(address) {
	const response = await fetch(address);
	if (response.ok) return new Uint8Array(await response.arrayBuffer());
	const api = `${url}/api/v1/pages/sessions/${encodeURIComponent(session)}/report?lang=${lang}`;
	/** @type {unknown} */
	const refusal = await (await fetch(api)).json();
	const said = refusal && typeof refusal === 'object' && 'message' in refusal;
	return stop(1, said ? String(refusal.message) : `The report answers ${response.status}.`);
}

/** @param {string} executablePath */
async function print(executablePath) {
	await ask(path);
	const { chromium } = await import('@playwright/test');
	const chrome = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		const page = await chrome.newPage();
		await page.goto(path);
		await page.evaluate('document.fonts.ready');
		return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
	} finally {
		await chrome.close();
	}
}

function readArguments() {
	const text = /** @type {const} */ ({ type: 'string' });
	try {
		const { values } = parseArgs({ options: { session: text, lang: text, out: text } });
		const { session, lang = 'fr', out } = values;
		if (!session || !out || !['ar', 'fr', 'en'].includes(lang)) return stop(2, usage);
		return { session, lang, out: resolve(out) };
	} catch (error) {
		return stop(2, `${error instanceof Error ? error.message : ''}\n${usage}`);
	}
}

/** @param {number} code @param {string} sentence @returns {never} */
function stop(code, sentence) {
	console.error(sentence);
	process.exit(code);
}
