import type { ReportPage } from '$lib/api';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { findRasteriser } from '$lib/server/boards/report/chart-pictures';
import { writeReportDocument } from '$lib/server/boards/report/document';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report as a Word document: the same figures as its page. */
export const GET: RequestHandler = async ({ fetch, locals: { language }, params, url }) => {
	const { pages } = clientFor(fetch, language);
	const asked = { param: { id: params.ref }, query: queryOf(url) };
	const { page } = await ask<ReportPage>(pages.sessions[':id'].report.$get(asked));
	const bytes = await writeReportDocument(page, language, await findRasteriser());
	const name = encodeURIComponent(`${params.ref}-${language}.docx`);
	return new Response(bytes.slice().buffer, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename*=UTF-8''${name}`,
			'cache-control': 'private, no-cache'
		}
	});
};
