import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync('src/lib/styles/tokens.css', 'utf8');
const themes = ['light', 'dark', 'contrast', 'night'] as const;
type Theme = (typeof themes)[number];

/** What a token is in a theme, as `#rrggbb`. */
function colorOf(token: string, theme: Theme): string {
	const line = new RegExp(`--${token}: ([^;]+);`).exec(sheet)?.[1] ?? '';
	const hex = new RegExp(`var\\(--${theme}, (#[0-9a-f]{3,6})\\)`).exec(line)?.[1] ?? '';
	return hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
}

/** Relative luminance of WCAG 2. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (lighter + 0.05) / (darker + 0.05);
}

/** Words and what they stand on. */
const words: readonly (readonly [string, readonly string[]])[] = [
	['ink', ['paper', 'surface', 'sunken', 'tint']],
	['muted', ['paper', 'surface', 'sunken', 'tint']],
	['accent', ['paper', 'surface', 'tint']],
	['accent-strong', ['paper', 'surface', 'tint']],
	['on-accent', ['accent', 'accent-strong']],
	['header-text', ['header', 'header-light']],
	['header-soft', ['header', 'header-light']],
	['good', ['good-tint', 'paper', 'surface']],
	['bad', ['bad-tint', 'paper', 'surface']],
	['warn', ['warn-tint', 'paper', 'surface']]
];
/** Lines and marks that carry a meaning. */
const marks: readonly (readonly [string, readonly string[]])[] = [
	['edge', ['paper', 'surface']],
	['focus', ['paper', 'surface', 'tint']],
	['gold', ['header', 'header-light']],
	...Array.from({ length: 14 }, (_, slot) => [`c${slot + 1}`, ['surface']] as const)
];

describe('black on white is 21 to 1', () => {
	it.each([
		['#000000', '#ffffff', 21],
		['#767676', '#ffffff', 4.54],
		['#ffffff', '#ffffff', 1]
	])('%s on %s', (one, other, ratio) => {
		expect(contrast(one, other)).toBeCloseTo(ratio, 2);
	});
});

describe.each(themes)('%s', (theme) => {
	const least = theme === 'contrast' || theme === 'night' ? 7 : 4.5;

	it.each(words)('%s can be read on what it stands on', (token, grounds) => {
		for (const ground of grounds) {
			const ratio = contrast(colorOf(token, theme), colorOf(ground, theme));
			expect(ratio, `${token} on ${ground}`).toBeGreaterThanOrEqual(least);
		}
	});

	it.each(marks)('%s can be seen on what it stands on', (token, grounds) => {
		for (const ground of grounds) {
			const ratio = contrast(colorOf(token, theme), colorOf(ground, theme));
			expect(ratio, `${token} on ${ground}`).toBeGreaterThanOrEqual(3);
		}
	});
});

it('a colour stands once, in its four forms', () => {
	const colors = [...sheet.matchAll(/^\t--([\w-]+): var\(--light, #[^;]+;/gm)];
	expect(colors.length).toBeGreaterThan(30);
	const names = colors.map(([, name]) => name ?? '');
	expect(new Set(names).size).toBe(names.length);
	for (const name of names) {
		for (const theme of themes) expect(colorOf(name, theme), `${name} ${theme}`).toMatch(/^#/);
	}
	expect(sheet.replace(/var\([^;]+;/g, '')).not.toMatch(/#[0-9a-f]{3,8}\b/i);
});

// A browser makes a variable font anew for each weight and size that it shows: with seven weights the
// first paint of an overview took a tenth more of a slow office machine.
describe('a sheet of pages has the two weights of the tokens', () => {
	const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
		(path) => /\.(css|svelte)$/.test(path) && !/(fonts|charts)\.css$/.test(path)
	);

	it.each(sheets)('%s', (path) => {
		const weights = readFileSync(`src/${path}`, 'utf8').match(/font-weight: [^;]+/g) ?? [];
		for (const weight of weights) {
			expect(weight).toMatch(/^font-weight: (var\(--weight-(plain|strong)\)|inherit)$/);
		}
	});
});
