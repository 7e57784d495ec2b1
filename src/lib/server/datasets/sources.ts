import type { Source } from '../indicators/describe.ts';
import type { Asker } from '../query/asker.ts';
import { datasets } from './catalogue.ts';

/** To the nearest five: what a small number tells of few persons is not told. */
export const nearestFive = (count: number): number => Math.round(count / 5) * 5;

/** Of a dataset that is not known nothing says that it is of nobody. */
export const isAboutPersons = (dataset: string): boolean =>
	datasets.find(({ id }) => id === dataset)?.aboutPersons ?? true;

/** Exports as whoever asks may know them: how many rows there are of persons is not told to the last one. */
export function sourcesFor({ snapshot, audience }: Asker): (dataset: string) => Source {
	return (id) => {
		const source = snapshot.facts.sourceOf(id);
		if (audience === 'internal' || !isAboutPersons(id)) return source;
		return { ...source, rows: nearestFive(source.rows) };
	};
}
