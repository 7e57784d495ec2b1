import type { Language } from '$pipelines/contract/text';
import { ungrouped } from '$lib/i18n/formats';
import { flagMarks, flagReasons, flagWords, type Flag } from '$lib/i18n/messages/figures';
import { isReference, languageOfText } from '$lib/i18n/scripts';
import type { Cell, TableColumn, TableModel, TableRow } from '$lib/charts/chart-model';

/**
 * The rows of a table as markup. Cells are most of what a long page sends and of what a browser has
 * to wake: as components each of them would cost ten times its text.
 */
export function rowsMarkup(table: TableModel, language: Language): string {
	return table.rows.map((row) => rowMarkup(row, table, language)).join('');
}

function rowMarkup(
	{ cells: [head, ...cells], total, query }: TableRow,
	table: TableModel,
	language: Language
): string {
	const columns = table.columns.slice(1);
	return (
		`<tr${attributes({ class: total ? 'total' : '', 'data-query': query })}>` +
		(head ? headMarkup(head, table.down === 'period', language) : '') +
		cells.map((cell, at) => cellMarkup(cell, columns[at], language)).join('') +
		'</tr>'
	);
}

function headMarkup(cell: Cell, isPeriod: boolean, language: Language): string {
	const { raw, href, chosen } = cell;
	const whole = isPeriod || isReference(cell.text);
	const text = textMarkup(cell, language);
	const link = attributes({ href, 'aria-current': chosen ? 'true' : undefined });
	return (
		`<th scope="row"${attributes({ 'data-raw': raw, class: classes({ chosen, whole }) })}>` +
		(href ? `<a${link} data-sveltekit-noscroll>${text}</a>` : text) +
		'</th>'
	);
}

function cellMarkup(cell: Cell, column: TableColumn | undefined, language: Language): string {
	const { text, flag, faint, query, field } = cell;
	const numeric = column?.numeric;
	const raw = cell.raw ?? (column?.field ? ungrouped(text) : undefined);
	const flagged = Boolean(flag ?? faint);
	const looks = { numeric, flagged, long: text.length > 28, whole: isReference(text) };
	const given = attributes({
		class: classes(looks),
		'data-raw': raw,
		'data-query': query,
		'data-field': field,
		'data-flag': flag ?? undefined
	});
	return `<td${given}>${withFlag(cell, language)}</td>`;
}

function withFlag(cell: Cell, language: Language): string {
	const { text, flag } = cell;
	if (!flag) return textMarkup(cell, language);
	if (text === flagWords[flag][language]) return flagMarkup(flag, language, false);
	return `${textMarkup(cell, language)}&nbsp;${flagMarkup(flag, language, true)}`;
}

/** As `FlagWord.svelte` writes it. */
function flagMarkup(flag: Flag, language: Language, brief: boolean): string {
	const given = attributes({ 'data-flag': flag, title: flagReasons[flag][language] });
	const hidden = attributes({ class: brief ? 'visually-hidden' : '' });
	return (
		`<span class="flag"${given}><span aria-hidden="true">${flagMarks[flag]}</span> ` +
		`<span${hidden}>${escaped(flagWords[flag][language])}</span></span>`
	);
}

function textMarkup({ text, ofExport = false }: Cell, language: Language): string {
	const lang = languageOfText(text, language, { ofExport });
	return `<bdi${attributes({ lang })}>${escaped(text)}</bdi>`;
}

const classes = (given: Readonly<Record<string, boolean | undefined>>): string =>
	Object.keys(given)
		.filter((name) => given[name])
		.join(' ');

/** An empty class says nothing; any other value that is empty does. */
const attributes = (given: Readonly<Record<string, string | undefined>>): string =>
	Object.entries(given)
		.map(([name, value]) =>
			value === undefined || (name === 'class' && value === '')
				? ''
				: ` ${name}="${escaped(value)}"`
		)
		.join('');

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => entities[one] ?? one);

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
