import type { Text } from '../contract/text.ts';
import { matchingKey, nearest } from '../contract/matching.ts';
import { faultOfCell, files, type ColumnRule, type ReferenceFile } from './columns.ts';
import type { ReferenceFault } from './faults.ts';
import type { Known } from './known.ts';
import type { ReferenceLine, ReferenceTable } from './table.ts';
import { expected, repeated, unknownMember } from './texts.ts';

export type Tables = Readonly<Record<ReferenceFile, ReferenceTable>>;

/** Everything that is wrong with the reference files: cells, lines, and what they say of each other. */
export function findFaults(tables: Tables, known: Known): ReferenceFault[] {
	const members = membersOf(tables, known);
	return (Object.keys(files) as ReferenceFile[]).flatMap((name) => {
		const table = tables[name];
		// Of lines whose shape is wrong, cells would be told to be wrong that are only elsewhere.
		if (table.faults.length) return table.faults;
		return [
			...table.lines.flatMap((line) => cellFaults(table, files[name].columns, line, members)),
			...repetitions(table, files[name].key),
			...(name === 'annotations' ? backwards(table) : []),
			...(name === 'aliases' ? aliasFaults(table, members) : [])
		];
	});
}

/** Ids by the name of their list; what is not known is not in it. */
type Members = ReadonlyMap<string, ReadonlySet<string>>;

const references = ['provinces', 'communes', 'branches', 'committees'] as const;

function membersOf(tables: Tables, { indicators, themes, codes }: Known): Members {
	const idsOf = ({ lines }: ReferenceTable) => new Set(lines.map(({ cells }) => cells.id ?? ''));
	const lists = [...references, ...(codes?.keys() ?? [])];
	return new Map<string, ReadonlySet<string>>([
		...(codes ?? []),
		...[...references, 'categories' as const].map((name) => [name, idsOf(tables[name])] as const),
		...(indicators ? [['indicators', indicators] as const] : []),
		...(themes ? [['themes', themes] as const] : []),
		...(codes ? [['lists', new Set(lists)] as const] : [])
	]);
}

function cellFaults(
	{ file }: ReferenceTable,
	columns: Readonly<Record<string, ColumnRule>>,
	{ line, cells }: ReferenceLine,
	members: Members
): ReferenceFault[] {
	return Object.entries(columns).flatMap(([column, rule]): ReferenceFault[] => {
		const cell = cells[column];
		if (cell === undefined) return [];
		const text = faultOfCell(rule, cell) ?? (cell && faultOfMember(rule.of, cell, members));
		return text ? [{ file, line, column, text }] : [];
	});
}

function faultOfMember(list: string | undefined, cell: string, members: Members): Text | null {
	const ids = list === undefined ? undefined : members.get(list);
	if (!ids || ids.has(cell)) return null;
	return unknownMember(cell, whereOf(list ?? ''), nearest(cell, ids));
}

function whereOf(list: string): Text {
	const file = `${list}.csv`;
	if (list in files) return { ar: file, fr: file, en: file };
	return others[list] ?? { ar: `اللائحة ${list}`, fr: `la liste ${list}`, en: `the list ${list}` };
}

const others: Readonly<Record<string, Text>> = {
	indicators: { ar: 'المؤشرات', fr: 'les indicateurs', en: 'the indicators' },
	themes: { ar: 'المواضيع', fr: 'les thèmes', en: 'the themes' },
	lists: { ar: 'أسماء اللوائح', fr: 'les noms de listes', en: 'the names of lists' }
};

function repetitions({ file, lines }: ReferenceTable, key: readonly string[]): ReferenceFault[] {
	if (key.length === 0) return [];
	const first = new Map<string, number>();
	return lines.flatMap(({ line, cells }): ReferenceFault[] => {
		const own = key.map((column) => cells[column]).join('\u0000');
		const before = first.get(own);
		if (before === undefined) first.set(own, line);
		return before === undefined
			? []
			: [{ file, line, column: key.join(', '), text: repeated(before) }];
	});
}

function backwards({ file, lines }: ReferenceTable): ReferenceFault[] {
	return lines
		.filter(({ cells: { from = '', to = '' } }) => to !== '' && to < from)
		.map(({ line, cells: { from = '', to = '' } }) => ({
			file,
			line,
			column: 'to',
			text: expected(to, {
				ar: `قبل تاريخ البداية (${from})`,
				fr: `avant from (${from})`,
				en: `is before from (${from})`
			})
		}));
}

/** Names of communes are read within a province; elsewhere one spelling is one member. */
function aliasFaults({ file, lines }: ReferenceTable, members: Members): ReferenceFault[] {
	const first = new Map<string, ReferenceLine>();
	return lines.flatMap((own): ReferenceFault[] => {
		const { line, cells } = own;
		const { list = '', spelling = '', id = '' } = cells;
		const unknown = faultOfMember(list, id, members);
		if (unknown) return [{ file, line, column: 'id', text: unknown }];
		const key = `${list}\u0000${matchingKey(spelling)}`;
		const before = first.get(key);
		if (!before) first.set(key, own);
		if (!before || before.cells.id === id || list === 'communes') return [];
		return [{ file, line, column: 'spelling', text: repeated(before.line) }];
	});
}
