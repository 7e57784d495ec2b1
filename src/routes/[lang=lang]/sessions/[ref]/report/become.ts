import type { Report } from './ask-report';

/** What the figures of a report have become. */
export interface Become {
	readonly snapshot: string;
	readonly changed: readonly {
		readonly id: string;
		readonly name: string;
		readonly printed: string;
		readonly now: string;
	}[];
	readonly same: number;
}

/** The figures of all chapters, beside those of a later report of the same months. */
export function compareReports(printed: Report, later: Report): Become {
	const now = new Map(figuresOf(later).map((figure) => [figure.id, figure]));
	const figures = figuresOf(printed);
	const changed = figures.flatMap(({ id, name, text }) => {
		const other = now.get(id);
		return other && other.text !== text ? { id, name, printed: text, now: other.text } : [];
	});
	return { snapshot: later.snapshot, changed, same: figures.length - changed.length };
}

const figuresOf = ({ chapters }: Report) =>
	chapters.flatMap(({ table }) =>
		table.rows.map(({ cells: [name, value] }) => ({
			id: name?.href ?? '',
			name: name?.text ?? '',
			text: value?.text ?? ''
		}))
	);
