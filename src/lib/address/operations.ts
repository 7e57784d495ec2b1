import { tidySearch } from './tidy-search';

/** A parameter of an operation, as a form has it. */
export interface Parameter {
	readonly name: string;
	readonly inPath: boolean;
	readonly required: boolean;
	readonly description: string;
	/** The values that it takes, where they are known. */
	readonly options: readonly string[];
	/** Whether several may be given. */
	readonly several: boolean;
	readonly value: string;
}

export interface Operation {
	readonly path: string;
	readonly summary: string;
}

export interface ChosenOperation extends Operation {
	readonly parameters: readonly Parameter[];
	/** The address that the form makes, once all that it needs is there. */
	readonly address: string | null;
}

/** As much of the description of the API as the page shows. */
export interface Described {
	readonly paths: Readonly<
		Record<
			string,
			{
				readonly get: {
					readonly summary?: string;
					readonly parameters?: readonly DescribedParameter[];
				};
			}
		>
	>;
}

interface DescribedParameter {
	readonly name: string;
	readonly in: string;
	readonly required?: boolean;
	readonly description?: string;
	readonly schema?: {
		readonly type?: string;
		readonly enum?: readonly string[];
		readonly items?: { readonly enum?: readonly string[] };
	};
}

export function operationsOf({ paths }: Described): Operation[] {
	return Object.entries(paths).map(([path, { get }]) => ({ path, summary: get.summary ?? path }));
}

/** The operation that an address chose, with what its form holds; null where it is none of ours. */
export function chosenOperation(
	{ paths }: Described,
	search: URLSearchParams
): ChosenOperation | null {
	const path = search.get('op') ?? '';
	const get = Object.hasOwn(paths, path) ? paths[path]?.get : undefined;
	if (!get) return null;
	const parameters = (get.parameters ?? []).map((described): Parameter => {
		const { name, required = false, description = '', schema = {} } = described;
		return {
			...{ name, required, description },
			inPath: described.in === 'path',
			options: schema.enum ?? schema.items?.enum ?? [],
			several: schema.type === 'array',
			value: search.get(name) ?? ''
		};
	});
	return { path, summary: get.summary ?? path, parameters, address: addressOf(path, parameters) };
}

function addressOf(path: string, parameters: readonly Parameter[]): string | null {
	if (parameters.some(({ required, value }) => required && value === '')) return null;
	const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
		encodeURIComponent(parameters.find((one) => one.name === name)?.value ?? '')
	);
	const asked = parameters.flatMap(({ name, inPath, value }): [string, string][] => {
		if (inPath) return [];
		return name === 'filters' ? [...new URLSearchParams(value)] : [[name, value]];
	});
	return `/api/v1${filled}${tidySearch(asked)}`;
}
