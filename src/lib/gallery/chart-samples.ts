import type { Language } from '$pipelines/contract/text';
import { charts } from '$lib/i18n/messages/charts';
import type { ChartModel } from '$lib/charts/chart-model';
import type { Drawn } from '$lib/charts/drawings/drawing';
import { renderChart } from '$lib/charts/drawings/render-chart';
import type { DrawingSpec } from '$lib/charts/drawings/spec';
import { noteOf } from '$lib/figures/sources';
import { gallery, kinds, states } from './names';
import { rowSamples } from './row-samples';
import { spanSamples } from './span-samples';
import { timeSamples } from './time-samples';

export type State = keyof typeof states;
export type SampleKind = keyof typeof kinds;

/** A chart in a state; `draw` gives it in a language. */
export interface Sample {
	readonly kind: SampleKind;
	readonly state: State;
	readonly draw: (language: Language, title: string) => Drawn<DrawingSpec>;
}

/** Every chart kind in every state that it can be in. */
export const samples: readonly Sample[] = [...timeSamples, ...spanSamples, ...rowSamples];

/** The samples as pages would give them to their cards. */
export function chartSamples(language: Language): ChartModel[] {
	return samples.map((sample) => modelOf(sample, language));
}

export const titleOf = ({ kind, state }: Pick<Sample, 'kind' | 'state'>, language: Language) =>
	noteOf(kinds[kind][language], states[state][language]);

function modelOf(sample: Sample, language: Language): ChartModel {
	const title = titleOf(sample, language);
	const drawn = sample.draw(language, title);
	return {
		...drawn,
		id: `${sample.kind}-${sample.state}`,
		title,
		note: gallery.sampleNote[language],
		dimension: 'province',
		target: null,
		table: {
			caption: title,
			columns: [
				{ label: gallery.name[language], numeric: false },
				{ label: charts.value[language], numeric: true }
			],
			rows: (drawn.drawing ? saidIn(renderChart(drawn.drawing, 'wide')) : []).map(
				([name = '', text = '']) => ({
					cells: [{ text: name }, { text }]
				})
			)
		},
		downloads: [],
		definition: null
	};
}

/** What the marks of a drawing say: name and value. */
export function saidIn(svg: string): string[][] {
	return [...svg.matchAll(/<title>([^<]*\n[^<]*)<\/title>/g)].map(([, said = '']) =>
		withoutEntities(said).split('\n')
	);
}

/** Spaces that do not break are written as entities in a drawing. */
const withoutEntities = (text: string): string =>
	text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
