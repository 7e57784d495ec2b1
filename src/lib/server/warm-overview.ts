import { languages } from '$pipelines/contract/text.ts';
import { api } from './api/instance.ts';

/**
 * Asks for the overview once in each language, so that the first visitors of a snapshot do not wait
 * for its figures: they are kept. Without a snapshot there is nothing to ask.
 */
export async function warmOverview(): Promise<void> {
	for (const language of languages) {
		const response = await api().request(`/api/v1/pages/overview?lang=${language}`);
		if (response.ok) continue;
		if (response.status !== 503) console.error('the overview was not made ahead');
		return;
	}
}
