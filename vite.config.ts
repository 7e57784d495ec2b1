import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		include: ['{src,pipelines,tests}/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		testTimeout: 30_000
	}
});
