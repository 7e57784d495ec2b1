import { error } from '@sveltejs/kit';
import { errors } from '$lib/i18n/messages/errors';
import { isThemeId } from '$lib/i18n/messages/names';
import { clientFor } from '$lib/pages/client';
import { readThemePage } from '$lib/pages/theme-page';
import { tidyAddress } from '$lib/pages/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	fetch,
	isDataRequest,
	locals,
	params,
	request,
	url
}) => {
	const { language } = locals;
	const { theme } = params;
	if (!isThemeId(theme)) error(404, { message: errors.notFound[language] });
	tidyAddress(url);
	// A page is made for all who ask for it together; its data alone is for one visitor, who may leave.
	const client = clientFor(fetch, language, isDataRequest ? request.signal : undefined);
	return { ...(await readThemePage(client, theme, url, language)), theme };
};
