import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Kilobytes that a page may ask for before anyone touches it, compressed as they are sent. */
const budgets = [
	{ path: '', scripts: 150, styles: 40 },
	{ path: '/themes/register', scripts: 200, styles: 40 },
	{ path: '/themes/governance', scripts: 200, styles: 40 },
	{ path: '/indicators/womens-share', scripts: 200, styles: 40 },
	{ path: '/data/fairs', scripts: 150, styles: 40 },
	{ path: '/about', scripts: 150, styles: 40 }
] as const;

const kilobyte = 1000;

for (const { path, scripts, styles } of budgets) {
	test(`/ar${path} names at most ${scripts} kB of scripts and ${styles} kB of styles`, async ({
		request
	}) => {
		const { files } = await open(request, `/ar${path}`);
		// the framework alone is more: less would be a page whose scripts were not found
		expect(weigh(files, '.js')).toBeGreaterThan(20 * kilobyte);
		expect(weigh(files, '.js')).toBeLessThan(scripts * kilobyte);
		expect(weigh(files, '.css')).toBeLessThan(styles * kilobyte);
		// one language's fonts are fetched ahead, not those of the others
		expect(weigh(files, '.woff2')).toBeLessThan(100 * kilobyte);
	});
}

test('the overview weighs less than 400 kB, fonts and all', async ({ request }) => {
	for (const language of ['ar', 'fr', 'en']) {
		const { html, files } = await open(request, `/${language}`);
		const own = gzipSync(html).byteLength;
		const named = files.reduce((sum, file) => sum + sizeOnDisk(file), 0);
		expect(own + named, language).toBeLessThan(400 * kilobyte);
	}
});

/** A page, and the files that it and the header sent ahead of it name. */
async function open(
	request: APIRequestContext,
	path: string
): Promise<{ html: string; files: string[] }> {
	const response = await request.get(path);
	const html = await response.text();
	const named = `${response.headers().link ?? ''} ${html}`;
	const files = named.match(/\/_app\/immutable\/[\w./-]+\.(?:js|css|woff2)/g) ?? [];
	return { html, files: [...new Set(files)] };
}

function weigh(files: readonly string[], ending: string): number {
	return files
		.filter((file) => file.endsWith(ending))
		.reduce((sum, file) => sum + sizeOnDisk(file), 0);
}

/** Of the gzipped copy where there is one: fonts are compressed by themselves. */
function sizeOnDisk(file: string): number {
	const path = join('build/client', file);
	return readFileSync(file.endsWith('.woff2') ? path : `${path}.gz`).byteLength;
}
