/** How an address is asked for from elsewhere, as it is printed to be copied. */
export interface Call {
	readonly id:
		'address' | 'curl' | 'python' | 'pandas' | 'polars' | 'r' | 'javascript' | 'duckdb' | 'excel';
	readonly name: string;
	readonly code: string;
}

/** The address of a file of the API in another format. */
export function inFormat(address: string, format: string): string {
	return address.replace(/\.[a-z-]+(?=\?|$)|(?=\?|$)/, `.${format}`);
}

/** Whether an address is one of the API: what a page is asked to print calls of may be anything. */
export const isOfApi = (address: string): boolean => /^\/api\/v1\/[^\s"'\\<>]*$/.test(address);

/** Rows or figures come in many formats; anything else is JSON alone. */
const inFormats = /\/(rows|values|counts)(\.[a-z-]+)?(\?|$)/;

/**
 * The calls of an address of the API. Types are kept where the tool reads Parquet; codes such as
 * `03.231` are never read as numbers.
 */
export function callsOf(address: string, origin: string): Call[] {
	const whole = origin + encodeQuotes(address);
	if (!inFormats.test(address)) {
		return [
			{ id: 'address', name: 'URL', code: whole },
			{ id: 'curl', name: 'curl', code: `curl --fail "${whole}"` },
			{ id: 'r', name: 'R', code: `answer <- jsonlite::fromJSON("${whole}")` },
			{
				id: 'javascript',
				name: 'JavaScript',
				code: `const answer = await (await fetch("${whole}")).json();`
			}
		];
	}
	const as = (format: string) => inFormat(whole, format);
	return [
		{ id: 'address', name: 'URL', code: whole },
		{ id: 'curl', name: 'curl', code: `curl --fail --output rows.csv "${as('csv')}"` },
		{
			id: 'python',
			name: 'Python',
			code: `import csv, io, urllib.request\n\nwith urllib.request.urlopen("${as('csv')}") as answer:
    rows = list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8-sig", newline="")))`
		},
		{
			id: 'pandas',
			name: 'Python (pandas)',
			code: `import pandas as pd\n\nrows = pd.read_parquet("${as('parquet')}")`
		},
		{
			id: 'polars',
			name: 'Python (polars)',
			code: `import io, urllib.request\nimport polars as pl\n\nwith urllib.request.urlopen("${as('parquet')}") as answer:\n    rows = pl.read_parquet(io.BytesIO(answer.read()))`
		},
		{
			id: 'r',
			name: 'R',
			code: `rows <- jsonlite::stream_in(url("${as('jsonl')}"))`
		},
		{
			id: 'javascript',
			name: 'JavaScript',
			code: `const answer = await fetch("${as('jsonl')}");\nconst rows = (await answer.text()).split("\\n").filter(Boolean).map((line) => JSON.parse(line));`
		},
		{
			id: 'duckdb',
			name: 'DuckDB',
			code: `curl --fail --output rows.parquet "${as('parquet')}"\nduckdb -c "from 'rows.parquet'"`
		},
		{
			id: 'excel',
			name: 'Excel (Power Query)',
			code: `let\n    Source = Csv.Document(Web.Contents("${as('csv')}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),\n    Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true])\nin\n    Rows`
		}
	];
}

/** What would end a quoted text, or what a shell reads within one. */
const encodeQuotes = (address: string): string =>
	address.replace(/["'`$\\!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The page that prints the calls of an address, for who has no scripts or no room. */
export const callPage = (address: string, language: string): string =>
	`/${language}/api?call=${encodeURIComponent(address)}#call`;
