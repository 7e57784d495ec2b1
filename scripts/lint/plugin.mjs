import { hardCodedText } from './hard-coded-text.mjs';
import { findPhysicalCss } from './physical-css.mjs';

const prefix = 'style:';

/** @type {import('eslint').Rule.RuleModule} */
const logicalCss = {
	meta: {
		type: 'problem',
		schema: [],
		messages: { physical: '"{{text}}" names a side of the screen: use a logical property.' }
	},
	create(context) {
		/** @param {string} css @param {number} offset */
		const check = (css, offset) => {
			for (const { index, text } of findPhysicalCss(css)) {
				const start = context.sourceCode.getLocFromIndex(offset + index);
				const end = context.sourceCode.getLocFromIndex(offset + index + text.length);
				context.report({ loc: { start, end }, messageId: 'physical', data: { text } });
			}
		};
		/** @param {{ range?: [number, number] }} node */
		const checkNode = ({ range: [start, end] = [0, 0] }) => {
			check(context.sourceCode.text.slice(start, end), start);
		};
		/** @param {{ range?: [number, number] }} node */
		const checkDirective = ({ range: [start, end] = [0, 0] }) => {
			const [name = ''] = context.sourceCode.text.slice(start, end).split('=');
			check(`${name.slice(prefix.length)}:`, start + prefix.length);
		};
		return {
			SvelteStyleElement: checkNode,
			'SvelteAttribute[key.name="style"]': checkNode,
			// `style:margin-left={…}` reads as a declaration without its prefix.
			SvelteStyleDirective: checkDirective
		};
	}
};

/** The project's own rules, for what no other checker knows. */
export default {
	meta: { name: 'mirsad' },
	rules: { 'logical-css': logicalCss, 'no-hard-coded-text': hardCodedText }
};
