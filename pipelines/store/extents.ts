import type { Dataset } from '../contract/dataset.ts';
import { publishedKey } from '../contract/published.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';

/** SQL of the last day that rows speak of: months and training years count whole. */
export function lastDaySql(dataset: Dataset, time: string): string {
	const name = quoteIdentifier(time);
	if (dataset.columns[time]?.type === 'month') return `last_day(max(${name}))`;
	return dataset.columns[time]?.type === 'training_year'
		? `make_date(max(${name}) + 1, 8, 31)`
		: `max(${name})`;
}

function firstDaySql(dataset: Dataset, time: string): string {
	const name = quoteIdentifier(time);
	return dataset.columns[time]?.type === 'training_year'
		? `make_date(min(${name}), 9, 1)`
		: `min(${name})`;
}

/** First and last day of a dataset's events, and its number of rows. `staging` must be built. */
export function extentSql(dataset: Dataset, datasets: readonly Dataset[]): string {
	const { id, time } = dataset;
	const own = `staging.${quoteIdentifier(id)}`;
	const dated = time === null ? datedThrough(dataset, datasets) : { by: dataset, time, from: own };
	const extent = dated
		? `${firstDaySql(dated.by, dated.time)} as first_date, ${lastDaySql(dated.by, dated.time)} as last_date`
		: 'null::date as first_date, null::date as last_date';
	return (
		`select ${quoteText(id)} as dataset, ${extent}, ` +
		`count(*)::bigint as rows from ${dated?.from ?? own}`
	);
}

interface Dated {
	/** The dataset whose dates count. */
	readonly by: Dataset;
	readonly time: string;
	readonly from: string;
}

/** Rows without a date, each beside the date of the row that it names; one that it lacks leaves none. */
function datedThrough(dataset: Dataset, datasets: readonly Dataset[]): Dated | null {
	const { through } = dataset;
	const column = dataset.columns[through ?? ''];
	const by =
		column?.type === 'text' ? datasets.find(({ id }) => id === column.references) : undefined;
	if (!through || !by || by.time === null) return null;
	const key = quoteIdentifier(publishedKey(by)[0] ?? '');
	const from =
		`(select t.${quoteIdentifier(by.time)} from staging.${quoteIdentifier(dataset.id)} o ` +
		`left join staging.${quoteIdentifier(by.id)} t on t.${key} = o.${quoteIdentifier(through)})`;
	return { by, time: by.time, from };
}
