import type { Language } from '$pipelines/contract/text';
import type { Audience } from '$pipelines/environment';
import type { Role } from '$lib/address/role';
import type { Variant } from '$lib/charts/draw-plot';

declare global {
	namespace App {
		interface Locals {
			language: Language;
			/** Which of their two drawings charts have room for, where that is known. */
			room: Variant | null;
			/** In whose order the overview stands. */
			role: Role;
			/** For whom the request is answered. */
			audience: Audience;
			/** From where the request comes. */
			client: string;
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
