const side = '(?:left|right)';

/** What only holds for one direction of reading. */
const physical = [
	new RegExp(
		`(?:^|[\\s;{"'(])((?:scroll-)?(?:margin|padding)-${side}|border-${side}(?:-\\w+)*|border-(?:top|bottom)-${side}-radius|${side})\\s*:`,
		'g'
	),
	new RegExp(
		`\\b((?:text-align(?:-last)?|float|clear|caption-side|justify-content|justify-items|justify-self|background-position|object-position|transform-origin)\\s*:[^;}"']*\\b${side})\\b`,
		'g'
	)
];

/** Four values of a box: top, right, bottom, left. */
const shorthand =
	/\b((?:scroll-)?(?:margin|padding)|inset|border-(?:width|style|color))\s*:\s*([^;{}"'!]+)/g;

/**
 * The declarations in a style sheet that name a side of the screen instead of a side of the text.
 * @param {string} css a sheet, or the value of a style attribute
 * @returns {{ index: number, text: string }[]} in order, comments left out
 */
export function findPhysicalCss(css) {
	const text = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length));
	/** @type {{ index: number, text: string }[]} */
	const found = [];
	for (const pattern of physical) {
		for (const match of text.matchAll(pattern)) {
			const [whole, named = ''] = match;
			found.push({ index: match.index + whole.indexOf(named), text: named });
		}
	}
	for (const { 0: whole, 1: property = '', 2: value = '', index } of text.matchAll(shorthand)) {
		const [, right, , left] = valuesOf(value);
		if (left !== undefined && right !== left) {
			found.push({ index, text: `${property}: ${whole.slice(whole.indexOf(':') + 1).trim()}` });
		}
	}
	return found.sort((a, b) => a.index - b.index);
}

/** @param {string} value */
function valuesOf(value) {
	return value.trim().match(/(?:[^\s(]+\([^)]*\)+|[^\s()]+)+/g) ?? [];
}
