import { findRasteriser } from '$lib/server/boards/report/chart-pictures';
import { writeReportDocument } from '$lib/server/boards/report/document';
import type { RequestHandler } from './$types';
import { askReport, printedOf } from '../report/ask-report';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report as a Word document: the same figures as its page. */
export const GET: RequestHandler = async (event) => {
	const { language } = event.locals;
	const page = await askReport(event);
	const printed = printedOf(page, event);
	const bytes = await writeReportDocument(page, language, await findRasteriser(), printed);
	const name = encodeURIComponent(`${event.params.ref}-${language}.docx`);
	return new Response(bytes.slice().buffer, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename*=UTF-8''${name}`,
			'cache-control': 'private, no-cache'
		}
	});
};
