import type { Language } from '$pipelines/contract/text';

declare global {
	namespace App {
		interface Locals {
			language: Language;
		}
		interface Error {
			/** In the visitor's language when it comes from the API. */
			message: string;
			code?: string;
			/** Right names near the wrong one. */
			nearest?: readonly string[];
		}
	}
}

declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		/** Of `rel="expect"`: nothing is painted before the element that it names was read. */
		blocking?: 'render';
	}
}

export {};
