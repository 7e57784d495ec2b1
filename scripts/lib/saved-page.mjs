/**
 * A page as a file that stands alone: its `main` with styles and fonts inside. Scripts, and links to
 * what only the server has, are not part of it.
 * @param {string} html
 * @param {(path: string) => Promise<Uint8Array>} read an asset, by its path from the root of the site
 */
export async function savedPage(html, read) {
	const main = between(html, '<main', '</main>');
	const head = between(html, '<head', '</head>')
		.replaceAll(/<script[\s\S]*?<\/script>/g, '')
		.replaceAll(/<link [^>]*>/g, '');
	const before = html.slice(0, html.indexOf('<head'));
	const body = main
		.replaceAll(/<script[\s\S]*?<\/script>/g, '')
		.replaceAll(/<a class="button"[\s\S]*?<\/a>/g, '')
		.replaceAll(/<button[\s\S]*?<\/button>/g, '')
		.replaceAll(/(<a [^>]*?)href="\/[^"]*"/g, '$1');
	return `${before}${await withFonts(head, read)}<body>${body}</body></html>\n`;
}

/** @param {string} text @param {string} start @param {string} end */
function between(text, start, end) {
	const from = text.indexOf(start);
	const to = text.indexOf(end, from);
	if (from < 0 || to < 0) throw new Error(`The page has no ${start}>.`);
	return text.slice(from, to + end.length);
}

/** @param {string} css @param {(path: string) => Promise<Uint8Array>} read */
async function withFonts(css, read) {
	const fonts = new Set(css.match(/[^("']*\/_app\/[^)"']*\.woff2/g));
	let own = css;
	for (const font of fonts) {
		const bytes = Buffer.from(await read(font.slice(font.indexOf('/_app/')))).toString('base64');
		own = own.replaceAll(font, `data:font/woff2;base64,${bytes}`);
	}
	return own;
}
