import type { Language } from '$pipelines/contract/text';
import { formatList } from '$lib/i18n/formats';
import { charts } from '$lib/i18n/messages/charts';
import { chrome } from '$lib/i18n/messages/chrome';
import { theme } from '$lib/i18n/messages/theme';
import { say } from '$lib/i18n/say';
import type { ChartModel } from '$lib/charts/chart-model';

/** What a page says beside its charts, which a picture takes along. */
export interface PageShown {
	readonly snapshot?: { readonly id: string; readonly sample: boolean } | null;
	/** What the page is filtered by. */
	readonly active?: readonly { readonly label: string }[];
}

/** The texts of a picture, which has to say alone what the page around a chart says. */
export function pictureWords(
	chart: Pick<ChartModel, 'title' | 'note' | 'credit'>,
	{ snapshot, active = [] }: PageShown,
	language: Language
): { readonly title: string; readonly note: string; readonly footer: string } {
	const filters = formatList(
		active.map(({ label }) => label),
		language
	);
	const parts = (...texts: readonly string[]) => texts.filter(Boolean).join(' · ');
	return {
		title: chart.title,
		note: parts(chart.note, filters && `${theme.filteredBy[language]} ${filters}`),
		footer: parts(
			chrome.name[language],
			snapshot?.sample ? chrome.sampleShort[language] : '',
			snapshot ? say(charts.snapshotOf, language, { id: snapshot.id }) : '',
			chart.credit ?? ''
		)
	};
}
