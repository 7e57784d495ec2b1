import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { formatDate } from '$lib/i18n/formats.ts';
import { quality as words } from '$lib/i18n/messages/quality.ts';
import { say } from '$lib/i18n/say.ts';
import type { IngestRun } from '../../store/runs.ts';
import { byTheme } from '../dataset/by-theme.ts';
import type { Desk } from '../desk.ts';
import { datasetQuality, datasetQualityModelSchema } from './dataset-quality.ts';
import { handSchema, needsAHand } from './needs-a-hand.ts';
import { ingestRun, ingestRunModelSchema } from './ingest-run.ts';

/** How fresh and how whole the data is. */
export const qualityBoardSchema = shape({
	asOf: v.string(),
	/** What somebody has to look after, first. */
	hands: list(handSchema),
	datasets: list(datasetQualityModelSchema),
	runs: list(ingestRunModelSchema)
});

export async function readQualityBoard(
	desk: Desk,
	runs: readonly IngestRun[]
): Promise<v.InferOutput<typeof qualityBoardSchema>> {
	const { language } = desk;
	const { as_of, datasets: found } = await desk.quality();
	const datasets = byTheme(found, desk.indicators()).map((dataset) =>
		datasetQuality(dataset, language)
	);
	const told = runs.map((run) => ingestRun(run, language));
	return {
		asOf: say(words.asOf, language, { date: formatDate(as_of, language) }),
		hands: needsAHand(datasets, told, language),
		datasets,
		runs: told
	};
}
