import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { yesOrNo } from '../contract/code-lists.ts';
import { listNameOf, type Dataset } from '../contract/dataset.ts';

/** What reference files may name that they do not hold. */
export interface Known {
	/** Ids of indicators and of their themes; absent where the definitions are not at hand. */
	readonly indicators?: ReadonlySet<string>;
	readonly themes?: ReadonlySet<string>;
	/** Ids of each list of codes, by the name that `aliases.csv` gives it. */
	readonly codes?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The definitions of indicators, as the contracts of datasets are found: by their folder. */
const definitions = join(import.meta.dirname, '../../src/lib/server/indicators/families');

export async function findKnown(datasets: Iterable<Dataset>): Promise<Known> {
	return { ...(await findIndicators(definitions)), codes: codesOf(datasets) };
}

async function findIndicators(
	folder: string
): Promise<Required<Pick<Known, 'indicators' | 'themes'>> | null> {
	if (!existsSync(folder)) return null;
	const files = readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name));
	const families = await Promise.all(
		files.map(async (name) => {
			const path = pathToFileURL(join(folder, name)).href;
			const module = (await import(/* @vite-ignore */ path)) as {
				readonly default: readonly { readonly id: string; readonly theme: string }[];
			};
			return module.default;
		})
	);
	const all = families.flat();
	return {
		indicators: new Set(all.map(({ id }) => id)),
		themes: new Set(all.map(({ theme }) => theme))
	};
}

function codesOf(datasets: Iterable<Dataset>): Map<string, ReadonlySet<string>> {
	const codes = new Map<string, ReadonlySet<string>>();
	for (const dataset of datasets) {
		for (const [name, column] of Object.entries(dataset.columns)) {
			const list = listNameOf(dataset, name);
			if (list === null || column.type === 'reference' || column.type === 'list') continue;
			const members = column.type === 'code' ? column.codes : yesOrNo;
			codes.set(list, new Set(Object.keys(members)));
		}
	}
	return codes;
}
