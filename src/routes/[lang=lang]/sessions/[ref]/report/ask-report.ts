import type { RequestEvent } from '@sveltejs/kit';
import type { ReportPage } from '$lib/api';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { environment } from '$lib/server/environment';
import { printedAddress } from '$lib/server/boards/report/printed-address';

type Event = Pick<RequestEvent, 'fetch' | 'locals' | 'url'> & { readonly params: { ref: string } };
export type Report = ReportPage['page'];

/** The report that an address asks for. */
export async function askReport(
	{ fetch, locals: { language }, params, url }: Event,
	query: Record<string, string> = ofReport(url)
): Promise<Report> {
	const { pages } = clientFor(fetch, language);
	const asked = { param: { id: params.ref }, query };
	return (await ask<ReportPage>(pages.sessions[':id'].report.$get(asked))).page;
}

/** Without what is the page's own. */
function ofReport(url: URL): Record<string, string> {
	const { view: _, now: __, ...query } = queryOf(url);
	return query;
}

/** Where the figures of a report can be opened as they are, when others have come. */
export function printedOf({ snapshot, from, to }: Report, { locals, params }: Event) {
	const search = new URLSearchParams({ from, to, snapshot });
	const path = `/${locals.language}/sessions/${encodeURIComponent(params.ref)}/report?${search}`;
	return printedAddress(environment().origin, path);
}
