import { createRequire } from 'node:module';
import chartColors from '$lib/styles/chart-tokens.css?raw';
import colors from '$lib/styles/tokens.css?raw';
import { renderChart } from '$lib/charts/drawings/render-chart.ts';
import type { DrawingSpec } from '$lib/charts/drawings/spec.ts';

/** A chart as it is printed. */
export interface Picture {
	readonly png: Uint8Array;
	/** Height over width. */
	readonly ratio: number;
	/** What it shows, for who does not see it. */
	readonly description: string;
}

/** Draws a chart for paper. */
export type DrawPicture = (drawing: DrawingSpec) => Promise<Picture>;

/** 300 points an inch across the 16 cm of a page's text. */
const printed = 1890;

// One file with Arabic and Latin in it: of several, the rasteriser takes one for a whole line of text.
const fonts = ['400Regular/ReadexPro_400Regular.ttf', '600SemiBold/ReadexPro_600SemiBold.ttf'];

/** What draws pictures on this machine; null where its rasteriser cannot be had. */
export async function findRasteriser(width = printed): Promise<DrawPicture | null> {
	const { renderAsync } = (await import('@resvg/resvg-js').catch(() => null)) ?? {};
	if (!renderAsync) return null;
	const { resolve } = createRequire(import.meta.url);
	const fontFiles = fonts.map((file) => resolve(`@expo-google-fonts/readex-pro/${file}`));
	return async (drawing) => {
		const svg = paintedInLight(renderChart(drawing, 'wide'));
		const image = await renderAsync(svg, {
			background: '#fff',
			fitTo: { mode: 'width', value: width },
			font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Readex Pro' }
		});
		return {
			png: image.asPng(),
			ratio: image.height / image.width,
			description: /aria-label="([^"]*)"/.exec(svg)?.[1] ?? ''
		};
	};
}

/** The drawing by itself, with the colours of a page by day. */
function paintedInLight(svg: string): string {
	return svg
		.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" font-family="Readex Pro" ')
		.replaceAll('currentColor', 'var(--ink)')
		.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colorByDay(name));
}

const byDay = new Map(
	[
		...(colors + chartColors).matchAll(/(--[\w-]+):\s*var\(--light,\s*([^()]+|\w+\([^)]*\))\)/g)
	].map(([, name = '', value = '']) => [name, value.trim()])
);

/** Of a token, as CSS has it: `var(--accent)`. */
export const colorByDay = (name: string): string => byDay.get(name) ?? '#000';
