import * as v from 'valibot';
import type { Language } from '$pipelines/contract/text.ts';
import { list, shape } from '$lib/schema.ts';
import { formatDate, formatMoment, formatNumber, formatPeriod } from '$lib/i18n/formats.ts';
import { changesSchema, type Changes } from '../../snapshots/changes.ts';
import {
	addedRows,
	changedRows,
	goneRows,
	snapshots as words
} from '$lib/i18n/messages/snapshots.ts';
import { say, sayCount, type Plural } from '$lib/i18n/say.ts';
import { datasets } from '../../datasets/catalogue.ts';

const sideSchema = shape({
	...changesSchema.pipe[0].entries.older.pipe[0].entries,
	moment: v.string()
});

/** What came between two snapshots, in words. */
export const changesBoardSchema = shape({
	older: sideSchema,
	newer: sideSchema,
	came: list(v.string()),
	takenBack: list(v.string()),
	/** Null where rows are not told. */
	rows: v.nullable(
		list(
			shape({
				dataset: v.string(),
				title: v.string(),
				sentence: v.string(),
				periods: list(shape({ period: v.string(), sentence: v.string() }))
			})
		)
	),
	revised: list(shape({ indicator: v.string(), sentence: v.string() })),
	later: list(shape({ indicator: v.string(), sentence: v.string() })),
	/** The same as data. */
	query: v.string()
});
type ChangesBoard = v.InferOutput<typeof changesBoardSchema>;

export function readChangesBoard(changes: Changes, language: Language): ChangesBoard {
	const { older, newer, files, rows, figures } = changes;
	const sideOf = (side: Changes['older']) => ({
		...side,
		moment: formatMoment(side.created_at, language)
	});
	const told = (revised: boolean) =>
		figures
			.filter((figure) => figure.revised === revised)
			.map(({ indicator, sentence }) => ({ indicator, sentence: sentence[language] }));
	const filesThat = (what: Changes['files'][number]['what']) =>
		files.filter((file) => file.what === what).map((file) => tellFile(file, language));
	return {
		older: sideOf(older),
		newer: sideOf(newer),
		came: filesThat('came'),
		takenBack: filesThat('taken-back'),
		rows: rows && rowsByDataset(rows, language),
		revised: told(true),
		later: told(false),
		query: `/api/v1/snapshots/${older.id}/changes?to=${newer.id}`
	};
}

function tellFile(file: Changes['files'][number], language: Language): string {
	const { dataset, name, reference_date: date, loaded, rejected } = file;
	const number = (value: number | null) => formatNumber(value ?? 0, language);
	return say(loaded === null ? words.file : words.fileWithRows, language, {
		...{ title: titleOf(dataset, language), name },
		date: date === null ? words.undated[language] : formatDate(date, language),
		...{ loaded: number(loaded), rejected: number(rejected) }
	});
}

type Rows = NonNullable<Changes['rows']>;

function rowsByDataset(rows: Rows, language: Language): NonNullable<ChangesBoard['rows']> {
	return datasets.flatMap(({ id }) => {
		const own = rows.filter(({ dataset }) => dataset === id);
		if (own.length === 0) return [];
		const periods = own.map((row) => ({
			period: periodOf(row.period, language),
			sentence: tellRows([row], language)
		}));
		const title = titleOf(id, language);
		return [{ dataset: id, title, sentence: tellRows(own, language), periods }];
	});
}

/** "12 rows added, 3 changed", without what did not happen. */
function tellRows(rows: Rows, language: Language): string {
	const told = (name: 'added' | 'changed' | 'gone', plural: Plural) => {
		const count = rows.reduce((sum, row) => sum + row[name], 0);
		return count === 0
			? []
			: [sayCount(plural, language, count, { n: formatNumber(count, language) })];
	};
	return [
		...told('added', addedRows),
		...told('changed', changedRows),
		...told('gone', goneRows)
	].join(' · ');
}

function periodOf(period: string, language: Language): string {
	if (period === '') return words.undated[language];
	return /^\d{4}(-\d\d)?$/.test(period) ? formatPeriod(period, language) : period;
}

function titleOf(dataset: string, language: Language): string {
	return datasets.find(({ id }) => id === dataset)?.title[language] ?? dataset;
}
