import { noteOf } from '$lib/figures/sources.ts';
import { crosstab as words } from '$lib/i18n/messages/crosstab.ts';
import { say } from '$lib/i18n/say.ts';
import { tidySearch } from '$lib/address/tidy-search.ts';
import { readMembers, writeMembers } from '$lib/address/written-members.ts';
import { countLabel, isCountedColumn } from '../../crosstab/counts.ts';
import type { ColumnDescription } from '../../datasets/describe.ts';
import { unknown } from '../../dimensions/dimension.ts';
import { addressIn } from '../address/address-of.ts';
import type { ActiveFilter } from '../address/active-filters.ts';
import { downloadsIn } from '../address/downloads.ts';
import type { Desk } from '../desk.ts';
import { datesOf } from '../dataset/dataset-board.ts';
import { valueCell } from '../figure/member-table.ts';
import { shownOf, type CrosstabBoard } from './crosstab-board.ts';
import { crossed } from './indicator-table.ts';
import { sidesOf, tableForm } from './sides.ts';
import { tableModel, type Side } from './table-model.ts';

const shapeNames = ['by', 'across', 'share', 'sort', 'totals', 'columns', 'offset', 'summary'];

/** How many rows of a dataset there are, by its columns: by default the first that has a list. */
export async function readDatasetTableBoard(
	desk: Desk,
	id: string,
	search: URLSearchParams
): Promise<CrosstabBoard> {
	const { language } = desk;
	const dataset = desk.dataset(id);
	const all = [...dataset.columns, ...dataset.joined];
	const offered = all.filter(isCountedColumn);
	const sides = sidesOf(search, {
		down: offered.slice(0, 1).map(({ id }) => id),
		across: []
	});
	const filters = Object.fromEntries([...search].filter(([name]) => !shapeNames.includes(name)));
	const share = search.get('share');
	const asked = {
		...filters,
		...(sides.down.length > 0 ? { by: sides.down.join(',') } : {}),
		...(sides.across.length > 0 ? { across: sides.across.join(',') } : {}),
		...(share ? { share } : {}),
		...(search.get('sort') ? { sort: search.get('sort') ?? '' } : {}),
		totals: 'yes'
	};
	const { arranged } = await desk.counts(id, asked);
	const sideOf = (name: string): Side => {
		const column = all.find((one) => one.id === name);
		const labels = new Map([...(column?.members ?? []), unknown].map((one) => [one.id, one.label]));
		return {
			name,
			heading: column?.label[language] ?? name,
			labelOf: (member) => labels.get(member)?.[language] ?? member
		};
	};
	const [down, across] = [sides.down.map(sideOf), sides.across.map(sideOf)];
	const page = { path: `/${language}/data/${id}/table`, search };
	const table = tableModel(arranged, {
		caption: [dataset.title[language], crossed([...down, ...across])].join(' · '),
		query: addressIn(desk, `datasets/${id}/counts`, asked),
		...{ down, across, page, language },
		field: share ? 'share' : 'value',
		valueHeading: countLabel[language],
		cellOf: (row) => {
			if (!share) return valueCell({ value: row?.value ?? 0, flag: null }, 'units', language);
			const part = typeof row?.share === 'number' ? row.share : null;
			return valueCell(
				{ value: part, flag: part === null ? 'not-applicable' : null },
				'share',
				language
			);
		}
	});
	return {
		title: say(words.title, language, { name: dataset.title[language] }),
		lead: dataset.grain[language],
		home: { href: `/${language}/data/${id}`, label: dataset.title[language] },
		form: tableForm(
			search,
			sides,
			{
				options: offered.map((column) => ({ value: column.id, label: column.label[language] })),
				shared: true
			},
			language
		),
		filters: null,
		active: activeOf(all, page, desk),
		explorer: `/${language}/data/${id}${tidySearch(Object.entries(filters))}`,
		...shownOf(
			{
				table,
				columns: arranged.columns.length,
				lines: arranged.lines.length,
				note: noteOf(datesOf(dataset, language), words.countNote[language]),
				downloads: downloadsIn(desk, `datasets/${id}/counts`, asked)
			},
			language
		)
	};
}

/** What the rows are filtered by, in words, each with the way to leave it. */
function activeOf(
	columns: readonly ColumnDescription[],
	{ path, search }: { readonly path: string; readonly search: URLSearchParams },
	{ language }: Desk
): ActiveFilter[] {
	return columns.flatMap(({ id, label, members }) => {
		const written = search.get(id);
		if (written === null) return [];
		const rest = (value: string) =>
			path + tidySearch([...search].map(([name, old]) => [name, name === id ? value : old]));
		if (!members) {
			const said = `${label[language]}: ${written}`;
			return [{ dimension: id, member: written, label: said, without: rest('') }];
		}
		const chosen = readMembers(written);
		return chosen.map((member) => ({
			...{ dimension: id, member },
			label: [...members, unknown].find((one) => one.id === member)?.label[language] ?? member,
			without: rest(writeMembers(chosen.filter((other) => other !== member)))
		}));
	});
}
