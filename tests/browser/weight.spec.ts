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
		const html = await (await request.get(`/ar${path}`)).text();
		const files = filesOf(html);
		expect(files.some((file) => file.endsWith('.js'))).toBe(true);
		expect(weigh(files, '.js')).toBeLessThan(scripts * kilobyte);
		expect(weigh(files, '.css')).toBeLessThan(styles * kilobyte);
		// one language's fonts are fetched ahead, not those of the others
		expect(weigh(files, '.woff2')).toBeLessThan(100 * kilobyte);
	});
}

test('the overview weighs less than 400 kB, fonts and all', async ({ request }) => {
	for (const language of ['ar', 'fr', 'en']) {
		const html = await (await request.get(`/${language}`)).text();
		const own = await sizeOf(request, `/${language}`);
		const files = filesOf(html).reduce((sum, file) => sum + sizeOnDisk(file), 0);
		expect(own + files, language).toBeLessThan(400 * kilobyte);
	}
});

/** What a page names in its head: the files that it cannot be shown or made alive without. */
function filesOf(html: string): string[] {
	return [...new Set(html.match(/\/_app\/immutable\/[\w./-]+\.(?:js|css|woff2)/g))];
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

async function sizeOf(request: APIRequestContext, path: string): Promise<number> {
	const response = await request.get(path);
	// the body is given unpacked: its size on the way is what a gzip of it takes
	return gzipSync(await response.body()).byteLength;
}
