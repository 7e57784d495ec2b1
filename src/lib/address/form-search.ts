import { joinRanges } from './dataset-question';
import { tidySearch } from './tidy-search';

/** The tidy search that a form asks for: what the server would redirect to, without the detour. */
export function formSearch(form: HTMLFormElement | undefined): string {
	const search = new URLSearchParams();
	for (const [name, value] of new FormData(form)) {
		if (typeof value === 'string') search.append(name, value);
	}
	return tidy(search);
}

/**
 * What was asked for in a form before the page could follow it, as the script of `src/app.html` kept
 * it: taking over a form sets its fields back. Null where nothing was.
 */
export function searchChosenBefore(form: HTMLFormElement | undefined): string | null {
	const chosen = form?.dataset.chosen;
	return chosen === undefined ? null : tidy(new URLSearchParams(chosen));
}

function tidy(search: URLSearchParams): string {
	return tidySearch(joinRanges(search) ?? search);
}
