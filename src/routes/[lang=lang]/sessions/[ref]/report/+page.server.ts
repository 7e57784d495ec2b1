import { tidyAddress } from '$lib/loading/tidy-address';
import type { PageServerLoad } from './$types';
import { askReport, printedOf } from './ask-report';
import { compareReports } from './become';

export const load: PageServerLoad = async (event) => {
	const { url, setHeaders } = event;
	tidyAddress(url);
	const report = await askReport(event);
	const { from, to } = report;
	// What is asked without a snapshot is of the one in force.
	const later = url.searchParams.has('now') ? await askReport(event, { from, to }) : null;
	// Its texts change while the snapshot stays.
	setHeaders({ 'cache-control': 'private, no-cache' });
	return {
		...report,
		printed: printedOf(report, event),
		asked: url.searchParams.get('snapshot'),
		become: later && compareReports(report, later),
		slides: url.searchParams.get('view') === 'slides'
	};
};
