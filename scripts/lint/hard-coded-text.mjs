/** Attributes that people read or hear. */
const spoken = new Set([
	'alt',
	'aria-description',
	'aria-label',
	'aria-placeholder',
	'aria-roledescription',
	'aria-valuetext',
	'content',
	'label',
	'placeholder',
	'title'
]);
/** What is written the same in every language: commands, codes, keys. */
const asWritten = new Set(['code', 'kbd', 'samp', 'pre']);
/** Of the head: for programs. */
const forPrograms = new Set(['robots', 'viewport', 'color-scheme', 'referrer', 'theme-color']);
/** Names of formats and marks that no language translates. */
const names = /\b(?:CSV|JSON|XLSX|PDF|PNG|SVG|Parquet|Arrow|API|OpenStreetMap|ODbL)\b/g;

/**
 * What the rule reads of a node of the parser for components.
 * @typedef {object} Node
 * @property {string} type
 * @property {Node | null} [parent]
 * @property {{ name?: string }} [name]
 * @property {{ name: string }} [key]
 * @property {unknown} [value]
 * @property {Node} [expression]
 * @property {{ value: { cooked?: string } }[]} [quasis]
 * @property {Node} [consequent]
 * @property {Node} [alternate]
 * @property {string} [operator]
 * @property {Node} [left]
 * @property {Node} [right]
 * @property {Node[]} [attributes]
 */

/** @param {string} text */
const hasWords = (text) => /\p{L}{2}/u.test(text.replace(names, '').replace(/&\w+;/g, ''));

/**
 * Text in a component belongs to the catalogue, where it exists in three languages.
 * @type {import('eslint').Rule.RuleModule}
 */
export const hardCodedText = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			text: '"{{text}}" is text in one language: move it to the messages.'
		}
	},
	create(context) {
		/** @param {Node | undefined} node */
		const check = (node) => {
			for (const text of textsOf(node).filter(hasWords)) {
				const data = { text: text.trim().slice(0, 40) };
				context.report({ node: /** @type {never} */ (node), messageId: 'text', data });
			}
		};
		return {
			/** @param {Node} node */
			SvelteText(node) {
				if (!isAsWritten(node)) check(node);
			},
			/** @param {Node} node */
			'SvelteMustacheTag[kind="text"]'(node) {
				const inside = node.parent?.type !== 'SvelteAttribute';
				if (inside && !isAsWritten(node)) check(node.expression);
			},
			/** @param {Node} node */
			SvelteAttribute(node) {
				if (!spoken.has(node.key?.name ?? '') || isForPrograms(node)) return;
				for (const part of partsOf(node)) check(part.expression ?? part);
			}
		};
	}
};

/**
 * The literal texts that an expression may give.
 * @param {Node | undefined} node
 * @returns {string[]}
 */
function textsOf(node) {
	switch (node?.type) {
		case 'SvelteText':
		case 'SvelteLiteral':
		case 'Literal':
			return typeof node.value === 'string' ? [node.value] : [];
		case 'TemplateLiteral':
			return (node.quasis ?? []).map(({ value }) => value.cooked ?? '');
		case 'ConditionalExpression':
			return [...textsOf(node.consequent), ...textsOf(node.alternate)];
		case 'LogicalExpression':
			return [...textsOf(node.left), ...textsOf(node.right)];
		case 'BinaryExpression':
			return node.operator === '+' ? [...textsOf(node.left), ...textsOf(node.right)] : [];
		default:
			return [];
	}
}

/** @param {Node} node */
function isAsWritten(node) {
	for (let at = node.parent; at; at = at.parent) {
		if (at.type === 'SvelteStyleElement' || at.type === 'SvelteScriptElement') return true;
		if (at.type === 'SvelteElement' && asWritten.has(at.name?.name ?? '')) return true;
	}
	return false;
}

/**
 * The parts of an attribute: literals and expressions.
 * @param {Node | undefined} attribute
 * @returns {Node[]}
 */
function partsOf(attribute) {
	return Array.isArray(attribute?.value) ? /** @type {Node[]} */ (attribute.value) : [];
}

/**
 * `<meta name="robots" content="noindex">`; only a meta element's `content` is text at all.
 * @param {Node} attribute
 */
function isForPrograms({ parent, key }) {
	if (key?.name !== 'content') return false;
	if (parent?.parent?.name?.name !== 'meta') return true;
	const [name] = partsOf(parent.attributes?.find((other) => other.key?.name === 'name'));
	return forPrograms.has(String(name?.value));
}
