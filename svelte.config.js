import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true }),
		csp: {
			// Hashes, not nonces: a page in memory is sent to many visitors.
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		alias: { $pipelines: 'pipelines' },
		typescript: {
			config: (/** @type {{ include?: string[] }} */ config) => ({
				...config,
				include: [
					...(config.include ?? []),
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
