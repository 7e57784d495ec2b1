/** Whether a text has a character in a `unicode-range`, such as `U+0600-06FF, U+200C`. */
export function isNeeded(unicodeRange: string, text: string): boolean {
	const ranges = unicodeRange
		.split(',')
		.map((range) => range.trim().replace(/^U\+/i, ''))
		.filter(Boolean)
		.map((range) => {
			const [from = '', to = from] = range.split('-');
			return [parseInt(from, 16), parseInt(to, 16)] as const;
		});
	if (ranges.length === 0) return true;
	return [...text].some((character) => {
		const code = character.codePointAt(0) ?? 0;
		return ranges.some(([from, to]) => code >= from && code <= to);
	});
}

/** The page's own font faces that a text needs, each with its file inside: a picture stands alone. */
export async function embedFonts(text: string, family: string): Promise<string> {
	const faces = [...document.styleSheets]
		.flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href })))
		.flatMap(({ rule, base }) => (rule instanceof CSSFontFaceRule ? [{ rule, base }] : []))
		.filter(({ rule }) => family.includes(unquoted(rule.style.getPropertyValue('font-family'))))
		.filter(({ rule }) => isNeeded(rule.style.getPropertyValue('unicode-range'), text));
	const written = await Promise.all(
		faces.map(async ({ rule, base }) => {
			const [, address] =
				/url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
			if (!address) return '';
			const response = await fetch(new URL(address, base ?? location.href));
			if (!response.ok) throw new Error(`The font ${address} answered ${response.status}.`);
			const { style } = rule;
			return `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:${style.getPropertyValue('font-weight')};unicode-range:${style.getPropertyValue('unicode-range')};src:url(${await asDataUrl(await response.blob())}) format('woff2')}`;
		})
	);
	return written.join('');
}

const unquoted = (text: string): string => text.replace(/["']/g, '').trim();

function asDataUrl(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(reader.result as string);
		reader.onerror = () => reject(reader.error ?? new Error('The font could not be read.'));
		reader.readAsDataURL(blob);
	});
}
