import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// Icons are Svelte components, which Node cannot read by itself.
	ssr: { noExternal: ['@lucide/svelte'] },
	test: {
		include: ['{src,pipelines,tests}/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		// Vitest leaves one core free: the work is then done by one worker of two.
		maxWorkers: '100%',
		testTimeout: 60_000
	}
});
