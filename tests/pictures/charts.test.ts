import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '$pipelines/contract/text';
import type { Variant } from '$lib/charts/draw-plot';
import { renderChart } from '$lib/charts/drawings/render-chart';
import type { DrawingSpec } from '$lib/charts/drawings/spec';
import { saidIn, samples, titleOf, type Sample } from '$lib/gallery/chart-samples';

/**
 * Golden pictures: what is drawn, to a tenth of a pixel, with the colours of a theme in it. They
 * are text, so they are the same on every machine, and a change shows as lines that differ. They
 * do not prove that a font fits: tests/browser/charts.spec.ts measures that.
 * `npx vitest run tests/pictures -u` takes the drawings of today as the new ones.
 */
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const styles = ['tokens', 'chart-tokens']
	.map((name) => readFileSync(`src/lib/styles/${name}.css`, 'utf8'))
	.join('\n');

/** The value of each token in a theme. */
function tokensOf(theme: Theme): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, name = '', forms = ''] of styles.matchAll(/(--[\w-]+):\s*(var\(--light,[^;]*);/g)) {
		const value = new RegExp(`var\\(--${theme},\\s*([^()]+|\\w+\\([^)]*\\))\\)`).exec(forms);
		found.set(name, value?.[1]?.trim() ?? '');
	}
	return found;
}

const tokens = { light: tokensOf('light'), dark: tokensOf('dark') };

function painted(svg: string, theme: Theme): string {
	const text = svg.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
		const value = tokens[theme].get(name);
		if (!value) throw new Error(`${whole} has no value in the ${theme} theme.`);
		return value;
	});
	return `${text.replaceAll('><', '>\n<')}\n`;
}

const known = new Map<string, DrawingSpec | null>();

function specOf(sample: Sample, language: Language): DrawingSpec | null {
	const title = titleOf(sample, language);
	const name = `${language} ${title}`;
	// As it comes to a browser.
	const sent = (spec: DrawingSpec | null) => JSON.parse(JSON.stringify(spec)) as typeof spec;
	if (!known.has(name)) known.set(name, sent(sample.draw(language, title).drawing));
	return known.get(name) ?? null;
}

function drawn(sample: Sample, language: Language, variant: Variant): string {
	const spec = specOf(sample, language);
	return spec ? renderChart(spec, variant) : '';
}

const inState = (state: Sample['state']) => samples.filter((sample) => sample.state === state);

describe.each(inState('usual'))('$kind', (sample) => {
	it.each(languages.flatMap((language) => themes.map((theme) => ({ language, theme }))))(
		'looks in $language, $theme, as it did',
		async ({ language, theme }) => {
			await expect(painted(drawn(sample, language, 'wide'), theme)).toMatchFileSnapshot(
				`golden/${sample.kind}-${language}-${theme}.svg`
			);
		}
	);
});

describe.each(inState('hard'))('$kind, with values that are not there', (sample) => {
	it.each(languages)('looks in %s as it did, on a phone', async (language) => {
		await expect(painted(drawn(sample, language, 'narrow'), 'light')).toMatchFileSnapshot(
			`golden/${sample.kind}-hard-${language}.svg`
		);
	});
});

describe.each(inState('none'))('$kind without rows', (sample) => {
	it('draws nothing: its card says so in words', () => {
		for (const language of languages) expect(specOf(sample, language)).toBeNull();
	});
});

describe.each(samples.filter(({ state }) => state !== 'none'))('$kind, $state', (sample) => {
	it.each(languages)('in %s reads whole, in that language', (language) => {
		for (const variant of ['wide', 'narrow'] as const) {
			const svg = drawn(sample, language, variant);
			expect(/^<svg[^>]*>/.exec(svg)?.[0]).toContain('role="img"');
			expect(svg).not.toMatch(/NaN|undefined|null|Infinity|\[object|<style/);
			for (const [, label = ''] of svg.matchAll(/aria-label="([^"]*)"/g)) {
				if (language === 'ar') expect(label).toMatch(/\p{Script=Arabic}/u);
				// Plot's own names of marks and axes are English.
				expect(label).not.toMatch(
					/^(x|y|fx|fy)-|^(bar|dot|line|text|rule|rect|cell|link|geo|tick)$/
				);
			}
			expect(svg, 'texts without a colour').not.toMatch(/<g[^>]* fill="none"[^>]*><text/);
			// Every mark says what it is and what its value is.
			const marks = svg.match(/data-member=/g)?.length ?? 0;
			const said = saidIn(svg).filter(([name, text]) => name?.trim() && text?.trim());
			expect(marks).toBeGreaterThan(0);
			expect(said).toHaveLength(marks);
		}
	});
});
