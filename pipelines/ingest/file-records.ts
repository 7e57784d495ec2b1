import type { Dataset } from '../contract/dataset.ts';
import { filledColumns, type LedgerFile, type Ledger, type Shape } from '../store/ledger.ts';
import type { FileRecord } from '../store/snapshot.ts';
import type { PlacedFile } from '../store/staging.ts';
import type { CheckedDataset } from './check-files.ts';
import type { Arrival } from './deliveries.ts';

/** True for a dataset whose files may be named after persons, as its rows are about them. */
export function isPersonal({ aboutPersons, columns }: Dataset): boolean {
	return aboutPersons || Object.values(columns).some(({ personal }) => personal !== undefined);
}

/** What may be shown of the name of a file: of one about persons, what it holds and when. */
export function shownName(dataset: Dataset, name: string, referenceDate: string): string {
	return isPersonal(dataset) ? `${dataset.id}_${referenceDate}.csv` : name;
}

export interface FileFacts {
	readonly dataset: Dataset;
	readonly shape: Shape;
	readonly referenceDate: string;
	readonly nameKey: string;
	readonly readUnder: string;
	readonly options: LedgerFile['options'];
	readonly isSample: boolean;
	readonly run: string;
	readonly at: string;
}

/** What the ledger keeps of a file; one that is only read again stays what it was. */
export function ledgerFileOf(
	{ source, origin, isCorrection }: Arrival,
	facts: FileFacts
): LedgerFile {
	const { dataset, shape, referenceDate, readUnder } = facts;
	const { file, sha256, name } = source;
	const columns = filledColumns(shape);
	if (origin && !origin.isGiven) return { ...origin.file, file, columns, readUnder };
	return {
		file,
		name: shownName(dataset, name, referenceDate),
		nameKey: facts.nameKey,
		sha256,
		correction: isCorrection,
		readUnder,
		options: facts.options,
		columns,
		referenceDate,
		sample: origin?.file.sample ?? facts.isSample,
		run: facts.run,
		at: facts.at
	};
}

/** The files that a run takes, as the snapshot keeps them. */
export function fileRecords(
	checked: readonly CheckedDataset[],
	placed: ReadonlyMap<string, ReadonlyMap<number, PlacedFile>>,
	ledger: Ledger
): FileRecord[] {
	const files = new Map(
		ledger.flatMap((one) => one.files.map((file) => [file.file, file] as const))
	);
	return checked.flatMap(({ dataset, arrivals, counts, shapes }) =>
		arrivals.flatMap(({ source }): FileRecord[] => {
			const { file, encoding, layout } = source;
			const of = placed.get(dataset.id)?.get(file);
			const own = files.get(file);
			const count = counts.get(file);
			if (!of || !own || !count) return [];
			return [
				{
					...withoutColumns(own),
					...count,
					delivery: of.delivery,
					dataset: dataset.id,
					encoding,
					delimiter: layout.delimiter,
					headerRow: layout.headerLine,
					options: JSON.stringify(own.options),
					shape: JSON.stringify(shapes.get(file))
				}
			];
		})
	);
}

function withoutColumns({ columns: _, ...file }: LedgerFile): Omit<LedgerFile, 'columns'> {
	return file;
}
