/** Names of the address that are not filters. */
const own = new Set([
	'columns',
	'sort',
	'offset',
	'limit',
	'lang',
	'labels',
	'snapshot',
	'summary'
]);
export const pageSize = 50;

/** What an address of a dataset page asks. */
export interface DatasetQuestion {
	readonly columns: readonly string[];
	/** Whether what each column holds is told too. */
	readonly summary: boolean;
	readonly sort: string;
	readonly offset: number;
	/** The filters and choices as the API takes them, without paging. */
	readonly query: Readonly<Record<string, string>>;
}

/**
 * Reads the address of a dataset page. A form has two fields for the ends of a range: they arrive
 * as `name.from` and `name.to` and leave as `name=from..to`.
 */
export function readDatasetQuestion(search: URLSearchParams): DatasetQuestion {
	const query: Record<string, string> = {};
	for (const [name, value] of search) {
		if (!['offset', 'limit', 'summary'].includes(name)) query[name] = value;
	}
	return {
		columns: query.columns?.split(',') ?? [],
		summary: search.has('summary'),
		sort: query.sort ?? '',
		offset: Number(search.get('offset') ?? 0) || 0,
		query
	};
}

/**
 * Joins what a form asks of a column: the two ends of a range, a part of a text (`name.has`, where `=`
 * before it asks for the whole), whether there is a value at all. Null when the address has none.
 */
export function joinRanges(search: URLSearchParams): [string, string][] | null {
	const asked = new Map<string, Partial<Record<'from' | 'to' | 'has' | 'known', string>>>();
	const rest: [string, string][] = [];
	for (const [name, value] of search) {
		const [, column, part] = /^(\w+)\.(from|to|has|known)$/.exec(name) ?? [];
		if (column === undefined || part === undefined) rest.push([name, value]);
		else asked.set(column, { ...asked.get(column), [part]: value });
	}
	if (asked.size === 0) return null;
	const joined = [...asked].flatMap(([name, { from, to, has, known }]): [string, string][] => {
		if (known) return [[name, known]];
		if (has) return [[name, has.startsWith('=') ? has.slice(1) : `~${has}`]];
		return from || to ? [[name, `${from ?? ''}..${to ?? ''}`]] : [];
	});
	return [...rest, ...joined];
}

/** What `name.known` holds: whether a column has a value. */
export const knownIn = (value: string | undefined): string =>
	value === 'unknown' || value === '!unknown' ? value : '';

/** A text filter as its field shows it. */
export function partOf(value: string | undefined): string {
	if (!value || knownIn(value)) return '';
	return value.startsWith('~') ? value.slice(1) : `=${value}`;
}

/** The two ends of a chosen range, for the fields of the form. */
export function endsOf(value: string | undefined): { from: string; to: string } {
	if (!value || knownIn(value)) return { from: '', to: '' };
	const [from = '', to] = value.split('..');
	return { from, to: to ?? from };
}

export const isFilter = (name: string): boolean => !own.has(name);

/** A column that the page can offer a field for. */
export function fieldOf({
	type,
	members
}: {
	readonly type: string;
	readonly members?: readonly unknown[] | null;
}): 'members' | 'range' | 'text' {
	if (members) return 'members';
	return type === 'text' ? 'text' : 'range';
}
