import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true }),
		alias: { $pipelines: 'pipelines' },
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../pipelines/**/*.ts',
					'../scripts/**/*.mjs',
					'../scripts/**/*.ts',
					'../eslint.config.js',
					'../playwright.config.ts'
				]
			})
		}
	}
};
