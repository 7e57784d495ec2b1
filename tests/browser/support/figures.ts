import type { APIRequestContext, Page } from '@playwright/test';

interface Row {
	readonly [name: string]: string | number | null | undefined;
}

/** A figure of a page with the question that gives it. */
interface Shown {
	readonly query: string;
	/** What finds the row: dimension or period to its id. */
	readonly at: Readonly<Record<string, string>>;
	readonly field: string;
	readonly value: string;
}

/** Every figure of a page that differs from what the API answers to its question. */
export async function findWrongFigures(
	page: Page,
	request: APIRequestContext
): Promise<{ count: number; wrong: string[] }> {
	const shown = await page.evaluate(readFigures);
	const answers = new Map<string, readonly Row[]>();
	const wrong: string[] = [];
	for (const { query, at, field, value } of shown) {
		let rows = answers.get(query);
		if (!rows) {
			const body = (await (await request.get(query)).json()) as {
				rows?: readonly Row[];
				members?: readonly Row[];
			};
			// A change lists its members; each is named by `member`.
			rows = body.rows ?? body.members ?? [];
			answers.set(query, rows);
		}
		const row = rows.find((one) =>
			Object.entries(at).every(([name, id]) => (one[name] ?? one.member) === id)
		);
		const said = row?.[field];
		if (String(said ?? '') !== value) {
			wrong.push(`${query} ${JSON.stringify(at)} ${field}: ${String(said)}, shown ${value}`);
		}
	}
	return { count: shown.length, wrong };
}

/** Runs in the page: cards and headlines, then the cells of tables. */
function readFigures(): Shown[] {
	const figures = [...document.querySelectorAll<HTMLElement>('[data-indicator][data-query]')].map(
		({ dataset }): Shown => ({
			query: dataset.query ?? '',
			at: {},
			field: 'value',
			value: dataset.value ?? ''
		})
	);
	for (const table of document.querySelectorAll<HTMLElement>('main table')) {
		const headings = [...table.querySelectorAll<HTMLElement>('thead th')];
		const idsOf = (names: string, key: string) => {
			const ids = key.split(':');
			return Object.fromEntries(names.split(',').map((one, at) => [one, ids[at] ?? '']));
		};
		for (const row of table.querySelectorAll<HTMLElement>('tbody tr')) {
			const [name, ...cells] = [...row.children] as HTMLElement[];
			const down = (table.dataset.down ?? '').split(',').filter(Boolean);
			const heads = [name, ...cells].slice(0, down.length);
			const ids = Object.fromEntries(down.map((one, at) => [one, heads[at]?.dataset.raw ?? '']));
			// A total that names the question it answers is its only row.
			const total = row.classList.contains('total') && row.dataset.query !== undefined;
			cells.forEach((cell, index) => {
				const head = headings[index + 1];
				const field = cell.dataset.field ?? head?.dataset.field;
				const query =
					cell.dataset.query ?? row.dataset.query ?? head?.dataset.query ?? table.dataset.query;
				if (!head || !field || !query || cell.dataset.raw === undefined) return;
				const across = table.dataset.across;
				const crossed = across && head.dataset.raw && !cell.dataset.query;
				const own = cell.dataset.query !== undefined;
				figures.push({
					query,
					at: {
						...(own || total ? {} : ids),
						...(crossed && !head.dataset.query ? idsOf(across, head.dataset.raw ?? '') : {})
					},
					field,
					value: cell.dataset.raw
				});
			});
		}
	}
	return figures;
}
