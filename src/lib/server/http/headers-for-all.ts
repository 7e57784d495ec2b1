import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/**
 * Sets what every answer of this process says of its use, files of the build included: those are sent
 * before anything of the application is asked. What is answered later may say otherwise.
 */
export function headersForAll(): void {
	subscribe('http.server.request.start', (message) => {
		const { response } = message as { readonly response: ServerResponse };
		response.setHeader('x-content-type-options', 'nosniff');
		response.setHeader('cross-origin-resource-policy', 'same-origin');
	});
}
