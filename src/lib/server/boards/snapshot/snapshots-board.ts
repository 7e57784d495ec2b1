import * as v from 'valibot';
import type { Language } from '$pipelines/contract/text.ts';
import { list, shape } from '$lib/schema.ts';
import { momentOf } from '$lib/figures/moment.ts';
import { formatList, formatMoment, formatNumber } from '$lib/i18n/formats.ts';
import { fileCount } from '$lib/i18n/messages/quality.ts';
import { snapshots as words } from '$lib/i18n/messages/snapshots.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import { datasets } from '../../datasets/catalogue.ts';
import type { IngestRun } from '../../store/runs.ts';

/** The kept snapshots, the newest first, with what came with each. */
export const snapshotsBoardSchema = shape({
	snapshots: list(
		shape({
			id: v.string(),
			at: v.string(),
			moment: v.string(),
			current: v.boolean(),
			/** What the run that made it took. */
			files: v.string(),
			/** What changed since the one before; null of the oldest. */
			changes: v.nullable(v.string()),
			/** What has become of it; null of the current one. */
			since: v.nullable(v.string())
		})
	)
});

interface Kept {
	readonly kept: readonly string[];
	readonly current: string;
	readonly runs: readonly IngestRun[];
}

export function readSnapshotsBoard(
	{ kept, current, runs }: Kept,
	language: Language
): v.InferOutput<typeof snapshotsBoardSchema> {
	const pathOf = (older: string, newer: string) => `/${language}/snapshots/${older}..${newer}`;
	return {
		snapshots: kept.map((id, at) => {
			const before = kept[at + 1];
			return {
				id,
				at: momentOf(id),
				moment: formatMoment(momentOf(id), language),
				current: id === current,
				files: filesOf(id, runs, language),
				changes: before === undefined ? null : pathOf(before, id),
				since: id === current ? null : pathOf(id, current)
			};
		})
	};
}

/** "Fairs (2 files), Sites (1 file)", in the order of the contracts; empty where no run is known. */
function filesOf(id: string, runs: readonly IngestRun[], language: Language): string {
	const taken = runs
		.filter(({ published, snapshot }) => published && snapshot === id)
		.flatMap(({ files }) => files.filter(({ status }) => status === 'loaded'));
	const counted = datasets.flatMap((dataset) => {
		const count = taken.filter((file) => file.dataset === dataset.id).length;
		const n = formatNumber(count, language);
		const files = sayCount(fileCount, language, count, { n });
		const title = dataset.title[language];
		return count === 0 ? [] : say(words.filesOf, language, { title, files });
	});
	return formatList(counted, language);
}
