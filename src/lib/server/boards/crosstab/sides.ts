import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { crosstab as words } from '$lib/i18n/messages/crosstab.ts';
import { shareBases } from '../../crosstab/arrange.ts';
import { namesIn } from '../../crosstab/read-shape.ts';
import { optionSchema, type Option } from '../address/filter-model.ts';

/** What the form of a table offers: what may stand on its sides, and what does. */
export const tableFormSchema = shape({
	options: list(optionSchema),
	down: list(v.string()),
	across: list(v.string()),
	share: v.string(),
	/** Empty where shares say nothing. */
	shares: list(optionSchema),
	/** What the form keeps of the address. */
	kept: list(optionSchema)
});
export type TableForm = v.InferOutput<typeof tableFormSchema>;

/** Names of the address that shape a table. */
const shapeNames = ['by', 'across', 'share', 'sort', 'snapshot', 'lang'];

export interface Sides {
	readonly down: readonly string[];
	readonly across: readonly string[];
}

/** What an address puts on the sides; the usual ones where it names none. */
export function sidesOf(search: URLSearchParams, usual: Sides): Sides {
	const down = namesIn(search.get('by') ?? '');
	const across = namesIn(search.get('across') ?? '');
	return down.length + across.length === 0 ? usual : { down, across };
}

export function tableForm(
	search: URLSearchParams,
	{ down, across }: Sides,
	{ options, shared }: { readonly options: readonly Option[]; readonly shared: boolean },
	language: Language
): TableForm {
	return {
		...{ options, down, across },
		share: shared ? (search.get('share') ?? '') : '',
		shares: shared
			? shareBases.map((base) => ({ value: base, label: words.shares[base][language] }))
			: [],
		kept: [...search]
			.filter(([name]) => name === 'snapshot' || !shapeNames.includes(name))
			.map(([value, label]) => ({ value, label }))
	};
}
