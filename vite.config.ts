import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// Icons are Svelte components, which Node cannot read by itself.
	ssr: { noExternal: ['@lucide/svelte'] },
	test: {
		include: ['{src,pipelines,tests}/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		testTimeout: 30_000
	}
});
