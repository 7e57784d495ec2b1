/** Names of the address that are not filters. */
const own = new Set(['columns', 'sort', 'offset', 'limit', 'lang', 'labels', 'snapshot']);
export const pageSize = 50;

/** What an address of a dataset page asks. */
export interface DatasetQuestion {
	readonly columns: readonly string[];
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
		if (name !== 'offset' && name !== 'limit') query[name] = value;
	}
	return {
		columns: query.columns?.split(',') ?? [],
		sort: query.sort ?? '',
		offset: Number(search.get('offset') ?? 0) || 0,
		query
	};
}

/** Joins the two ends of ranges; null when the address has none. */
export function joinRanges(search: URLSearchParams): [string, string][] | null {
	const ends = new Map<string, { from?: string; to?: string }>();
	const rest: [string, string][] = [];
	for (const [name, value] of search) {
		const range = /^(\w+)\.(from|to)$/.exec(name);
		if (!range?.[1]) rest.push([name, value]);
		else ends.set(range[1], { ...ends.get(range[1]), [range[2] ?? 'from']: value });
	}
	if (ends.size === 0) return null;
	const joined = [...ends].flatMap(([name, { from = '', to = '' }]): [string, string][] =>
		from || to ? [[name, `${from}..${to}`]] : []
	);
	return [...rest, ...joined];
}

/** The two ends of a chosen range, for the fields of the form. */
export function endsOf(value: string | undefined): { from: string; to: string } {
	if (!value) return { from: '', to: '' };
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
