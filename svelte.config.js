import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';

/** What the page's own script may be: SvelteKit gives hashes only to those that it writes. */
function hashOfScript() {
	const script = /<script>(.*?)<\/script>/s.exec(readFileSync('src/app.html', 'utf8'))?.[1];
	if (!script) throw new Error('src/app.html has no script of its own');
	return /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	// A tenth of a page's text is names of scopes.
	compilerOptions: { cssHash: ({ hash, css, filename }) => `s${hash(filename ?? css)}` },
	kit: {
		adapter: adapter({ precompress: true }),
		// A dozen sheets of 1 kB would each be waited for before the first paint; that of all pages is kept.
		inlineStyleThreshold: 16_000,
		// Nothing is changed by a request: a form posted from elsewhere is refused as any other method is.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			// Hashes, not nonces: a page in memory is sent to many visitors.
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', hashOfScript()],
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
