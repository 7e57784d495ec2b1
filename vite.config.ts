import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						// What most pages share in one file, the rest in files worth a request of their own.
						codeSplitting: {
							groups: [
								{ name: 'shell', minShareCount: 12 },
								// Functions apart from components: what is loaded later shares functions with pages, and
								// SvelteKit sends no styles with a page that it also finds behind a later import.
								...[/\.(ts|js|mjs)(\?|$)/, /\.svelte(\?|$)/].map((test) => ({
									name: 'shared',
									test,
									minShareCount: 2,
									entriesAware: true,
									entriesAwareMergeThreshold: 8_000
								}))
							]
						}
					}
				}
			}
		}
	},
	// Icons are Svelte components, which Node cannot read by itself.
	ssr: { noExternal: ['@lucide/svelte'] },
	test: {
		include: ['{src,pipelines,tests}/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		// A process for each file would load the same modules two hundred times; what tests change they put back.
		isolate: false,
		// Vitest leaves one core free: the work is then done by one worker of two.
		maxWorkers: '100%',
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
