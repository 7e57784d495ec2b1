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

export {};
