import { joinRanges } from './dataset-question';
import { tidySearch } from './tidy-search';

/** The tidy search that a form asks for: what the server would redirect to, without the detour. */
export function formSearch(form: HTMLFormElement | undefined): string {
	const search = new URLSearchParams();
	for (const [name, value] of new FormData(form)) {
		if (typeof value === 'string') search.append(name, value);
	}
	return tidySearch(joinRanges(search) ?? search);
}
