import { isHttpError } from '@sveltejs/kit';
import { languages } from '$pipelines/contract/text';
import { clientFor } from '$lib/pages/client';
import { readOverview } from '$lib/pages/overview';
import { api } from './api/instance';

/**
 * Asks the questions of the overview once, so that the first visitors of a snapshot do not wait
 * for them: the API keeps its answers. Without a snapshot there is nothing to ask.
 */
export async function warmOverview(): Promise<void> {
	const inProcess: typeof globalThis.fetch = async (input, init) =>
		api().fetch(
			new Request(typeof input === 'string' ? new URL(input, 'http://localhost') : input, init)
		);
	try {
		for (const language of languages) {
			await readOverview(clientFor(inProcess, language), language);
		}
	} catch (refusal) {
		if (!isHttpError(refusal, 503)) console.error('the overview was not made ahead:', refusal);
	}
}
