import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, setHeaders }) => {
	setHeaders({ vary: 'accept-language, cookie', 'cache-control': 'private, no-cache' });
	redirect(302, `/${locals.language}`);
};
