import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renewPackages } from '../scripts/lib/install.mjs';

let root: string;
const write = (path: string, content: unknown) => {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), JSON.stringify(content));
};
const installed = () =>
	(
		JSON.parse(readFileSync(join(root, 'node_modules/hono/package.json'), 'utf8')) as {
			version: string;
		}
	).version;
const failing = vi.fn(() => Promise.resolve(false));
const lock = (version: string) =>
	write('package-lock.json', {
		packages: {
			'': { dependencies: { hono: version } },
			'node_modules/hono': { version },
			'node_modules/other-machine': { version: '1.0.0', optional: true }
		}
	});

beforeEach(() => {
	vi.spyOn(console, 'log').mockImplementation(() => undefined);
	failing.mockClear();
	root = mkdtempSync(join(tmpdir(), 'mirsad-install-'));
	write('package.json', { dependencies: { hono: '1.0.0' } });
	write('node_modules/hono/package.json', { version: '1.0.0' });
	lock('1.0.0');
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(root, { recursive: true });
});

it('a lock file of a later time with the same packages installs nothing', async () => {
	const later = new Date(Date.now() + 60_000);
	utimesSync(join(root, 'package-lock.json'), later, later);
	expect(await renewPackages(root, failing)).toBe('same');
	expect(failing).not.toHaveBeenCalled();
});

it('without a network, packages that differ stay and are used', async () => {
	lock('2.0.0');
	expect(await renewPackages(root, failing)).toBe('kept');
	expect(installed()).toBe('1.0.0');
	expect(existsSync(join(root, '.cache/install'))).toBe(false);
});

it('an install that breaks off half way touches nothing', async () => {
	lock('2.0.0');
	const half = (aside: string) => {
		mkdirSync(join(aside, 'node_modules/hono'), { recursive: true });
		return Promise.resolve(false);
	};
	expect(await renewPackages(root, half)).toBe('kept');
	expect(installed()).toBe('1.0.0');
});

it('packages that differ, or of which one is gone, are installed aside and take the place', async () => {
	const whole = (aside: string) => {
		mkdirSync(join(aside, 'node_modules/hono'), { recursive: true });
		writeFileSync(join(aside, 'node_modules/hono/package.json'), '{"version":"2.0.0"}');
		return Promise.resolve(true);
	};
	lock('2.0.0');
	expect(await renewPackages(root, whole)).toBe('renewed');
	expect(installed()).toBe('2.0.0');
	rmSync(join(root, 'node_modules/hono'), { recursive: true });
	expect(await renewPackages(root, failing)).toBe('absent');
	expect(await renewPackages(root, whole)).toBe('renewed');
});

it('a run cut between the two renames is made good', async () => {
	const before = join(root, '.cache/install/before/hono');
	mkdirSync(before, { recursive: true });
	writeFileSync(join(before, 'package.json'), '{"version":"1.0.0"}');
	rmSync(join(root, 'node_modules'), { recursive: true });
	expect(await renewPackages(root, failing)).toBe('same');
	expect(installed()).toBe('1.0.0');
});
