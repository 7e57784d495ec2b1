import { fileURLToPath } from 'node:url';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import mirsad from './scripts/lint/plugin.mjs';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'test-results/', '.cache/'] },
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: { allowDefaultProject: ['static/*.js'] },
				tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)),
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			'no-undef': 'off',
			// Served at the root of its host; addresses are built and tested as text.
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		plugins: { mirsad },
		rules: {
			'mirsad/logical-css': 'error',
			'mirsad/no-hard-coded-text': 'error'
		}
	},
	// A component's types are made anew for each of them, a second each: svelte-check reads them in
	// the gate, the rules that ask for types in `npm run test:full`.
	process.env.MIRSAD_TEST_FULL
		? {}
		: {
				files: ['**/*.svelte'],
				...ts.configs.disableTypeChecked,
				languageOptions: { parserOptions: { projectService: false } }
			}
);
