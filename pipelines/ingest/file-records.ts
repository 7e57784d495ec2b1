import type { FileRecord } from '../store/snapshot.ts';
import type { CheckedDataset } from './check-files.ts';

/** The files of a run as the snapshot keeps them. */
export function fileRecords(
	checked: readonly CheckedDataset[],
	samples: ReadonlySet<string>
): FileRecord[] {
	return checked.flatMap(({ dataset, delivered, counts, referenceDates, shapes }) =>
		delivered.map(({ source: { file, name, sha256, encoding, layout } }): FileRecord => {
			const own = counts.get(file);
			const referenceDate = referenceDates.get(file);
			if (!own || !referenceDate) throw new Error(`${name} was not counted`);
			return {
				file,
				name,
				sha256,
				dataset: dataset.id,
				encoding,
				delimiter: layout.delimiter,
				headerRow: layout.headerLine,
				referenceDate,
				...own,
				shape: JSON.stringify(shapes.get(file)),
				sample: samples.has(sha256)
			};
		})
	);
}
