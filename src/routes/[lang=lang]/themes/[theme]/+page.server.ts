import { error } from '@sveltejs/kit';
import type { ThemePage } from '$lib/api';
import { errors } from '$lib/i18n/messages/errors';
import { isThemeId } from '$lib/i18n/themes';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { tidyAddress } from '$lib/loading/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	fetch,
	isDataRequest,
	locals: { language },
	params: { theme },
	request,
	url
}) => {
	if (!isThemeId(theme)) error(404, { message: errors.notFound[language] });
	tidyAddress(url);
	// A page is made for all who ask for it together; its data alone is for one visitor, who may leave.
	const { pages } = clientFor(fetch, language, isDataRequest ? request.signal : undefined);
	const asked = { param: { id: theme }, query: queryOf(url) };
	const { page } = await ask<ThemePage>(pages.themes[':id'].$get(asked));
	return page;
};
