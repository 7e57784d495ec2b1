import type { Column } from './columns.ts';
import type { Dataset } from './dataset.ts';

/** A contract whose windows end where the day of loading, ISO, puts them. */
export function datedBy(dataset: Dataset, today: string): Dataset {
	const columns = Object.entries(dataset.columns).map(([name, column]) => [
		name,
		withWindow(column, today)
	]);
	return { ...dataset, columns: Object.fromEntries(columns) as Dataset['columns'] };
}

function withWindow(column: Column, today: string): Column {
	if (!('window' in column)) return column;
	const { from, ahead } = column.window;
	const year = Number(today.slice(0, 4)) + ahead;
	return { ...column, between: [`${from}-01-01`, `${year}${today.slice(4)}`] };
}
