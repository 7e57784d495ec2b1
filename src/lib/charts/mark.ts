import type { RenderFunction } from '@observablehq/plot';

/** What a mark of a drawing stands for: its tooltip, its announcement, and what a click asks for. */
export interface Mark {
	/** The member's id; marks of one member are walked through one after the other. */
	readonly member: string;
	/** The period of the API, where the drawing has time. */
	readonly period?: string;
	/** What it is: "Fès · June 2025". */
	readonly name: string;
	/** Its value in words: "28,114 · provisional", or why there is none. */
	readonly text: string;
}

/**
 * Writes the mark of each row on its element, with a title that shows without JavaScript. For
 * Plot marks that draw one element a row: dot, bar, rect, cell, geo. A row may stand for nothing.
 */
export function carrying<Row>(
	rows: readonly Row[],
	markOf: (row: Row) => Mark | null
): { readonly render: RenderFunction } {
	return {
		render(index, scales, values, dimensions, context, next) {
			const group = next?.(index, scales, values, dimensions, context) ?? null;
			const elements = [...(group?.children ?? [])];
			index.forEach((at, place) => {
				const row = rows[at];
				const element = elements[place];
				const mark = row === undefined ? null : markOf(row);
				if (mark && element) writeMark(element, mark, context.document);
			});
			return group;
		}
	};
}

function writeMark(element: Element, mark: Mark, document: Document): void {
	const { member, period, name, text } = mark;
	element.setAttribute('data-member', member);
	if (period) element.setAttribute('data-period', period);
	const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
	title.textContent = `${name}\n${text}`;
	element.append(title);
}
