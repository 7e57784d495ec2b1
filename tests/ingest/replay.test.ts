import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ingest } from '../../pipelines/ingest/ingest.ts';
import { pointTo } from '../../pipelines/store/publish.ts';
import { runsOf } from '../support/full.ts';
import { loaded, type Loaded } from '../support/loaded.ts';

const months = ['04', '05', '06'] as const;
const states = ['Cotisant', 'Droits ouverts', 'Droits fermés'] as const;
type State = (typeof states)[number];

/** A file of the register (no month), of a month of coverage, or of surveys, which replace each other by key. */
interface Content {
	readonly dataset: 'artisans' | 'coverage' | 'occupancy';
	readonly month: (typeof months)[number];
	readonly keys: readonly number[];
	readonly state: State;
}

type Step =
	| { readonly does: 'load'; readonly content: Content }
	| { readonly does: 'again' | 'withdraw' | 'rollback'; readonly which: number };

const content = fc.record({
	dataset: fc.constantFrom('artisans', 'coverage', 'occupancy'),
	month: fc.constantFrom(...months),
	keys: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 }),
	state: fc.constantFrom(...states)
}) satisfies fc.Arbitrary<Content>;
const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 4, arbitrary: content.map((own) => ({ does: 'load' as const, content: own })) },
	{
		weight: 3,
		arbitrary: fc.record({
			does: fc.constantFrom('again', 'withdraw', 'rollback'),
			which: fc.nat({ max: 5 })
		})
	}
);

const provinces = { Cotisant: 'Fès', 'Droits ouverts': 'Taza', 'Droits fermés': 'Meknès' };
const units = { Cotisant: 1, 'Droits ouverts': 2, 'Droits fermés': 3 };

function fileOf({ dataset, month, keys, state }: Content): [name: string, text: string] {
	const lines = (row: (key: number) => string) => keys.map((key) => `${row(key)}\n`).join('');
	switch (dataset) {
		case 'artisans':
			return [
				`registre_2025-${month}.csv`,
				`NIA;Catégorie;Province;Filière;Date d'inscription;Statut\n${lines((key) => `FM${key};Artisan;${provinces[state]};Bois;01/02/2023;Actif`)}`
			];
		case 'coverage':
			return [
				`amo_2025-${month}.csv`,
				`NIA;Mois;Situation des droits\n${lines((key) => `FM${key};${month}/2025;${state}`)}`
			];
		case 'occupancy':
			return [
				`releves_2025-${month}.csv`,
				`Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n${lines((key) => `S${key};01/01/2025;3;${units[state]};${3 - units[state]}`)}`
			];
	}
}

/** What a store of plain lists holds: the files taken, in their order. */
interface Model {
	readonly files: readonly { readonly id: number; readonly content: Content }[];
	readonly next: number;
}

/** A file takes its place after those that are not of a later month. */
function take({ files, next }: Model, own: Content, onTop: boolean): Model {
	const text = fileOf(own)[1];
	const known = files.find(({ content }) => fileOf(content)[1] === text);
	const others = files.filter((file) => file !== known);
	const later = others.findIndex(
		({ content }, index) =>
			content.dataset === own.dataset &&
			others
				.slice(index)
				.every((file) => file.content.dataset !== own.dataset || file.content.month > own.month)
	);
	const at = onTop || later === -1 ? others.length : later;
	const id = known?.id ?? next;
	return {
		files: [...others.slice(0, at), { id, content: own }, ...others.slice(at)],
		next: known ? next : next + 1
	};
}

/** Every row that is published, as a set of texts: a naive replay of the files, one over the other. */
function replay({ files }: Model): string[] {
	let rows = new Map<string, string>();
	for (const { content } of files) {
		const { dataset, month, keys, state } = content;
		const part = dataset === 'coverage' ? `${dataset} ${month}` : dataset;
		if (dataset !== 'occupancy') {
			rows = new Map([...rows].filter(([key]) => !key.startsWith(`${part} `)));
		}
		for (const key of keys) rows.set(`${part} ${key}`, state);
	}
	return [...rows].map(([key, state]) => `${key} ${state}`).sort();
}

async function published(mirsad: Loaded, persons: ReadonlyMap<string, number>): Promise<string[]> {
	const rows = await mirsad.query(`
		select 'artisans' as part, artisan::varchar as key, province::varchar as said from staging.artisans
		union all select 'coverage ' || strftime(month, '%m'), artisan::varchar, state::varchar from staging.coverage
		union all select 'occupancy', site_ref, occupied::varchar from staging.occupancy`);
	const named: Record<string, State> = {
		'03.231': 'Cotisant',
		'03.561': 'Droits ouverts',
		'03.061': 'Droits fermés',
		contributing: 'Cotisant',
		rights_open: 'Droits ouverts',
		rights_closed: 'Droits fermés',
		'1': 'Cotisant',
		'2': 'Droits ouverts',
		'3': 'Droits fermés'
	};
	return rows
		.map(({ part, key, said }) => {
			const own = String(key);
			const number = own.startsWith('S') ? own.slice(1) : String(persons.get(own));
			return `${String(part)} ${number} ${named[String(said)]}`;
		})
		.sort();
}

/** The number of each person by pseudonym, told from a register of all of them. */
async function personsOf(mirsad: Loaded): Promise<Map<string, number>> {
	const rows = await mirsad.query(
		`select artisan::varchar as artisan, year(registered_on)::integer - 2000 as number from staging.artisans`
	);
	return new Map(rows.map(({ artisan, number }) => [String(artisan), Number(number)]));
}

it('what is published is what a naive replay of the deliveries in force gives', async () => {
	const everyone = Array.from(
		{ length: 6 },
		(_, key) => `FM${key};Artisan;Fès;Bois;01/02/${2000 + key};Actif\n`
	);
	const alone = await loaded({
		'registre_2025-01.csv': `NIA;Catégorie;Province;Filière;Date d'inscription;Statut\n${everyone.join('')}`
	});
	const persons = await personsOf(alone);
	const first = alone.result.report.snapshot ?? '';
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
			const mirsad = alone.copy();
			try {
				let model: Model = { files: [], next: 2 };
				const kept = new Map<string, Model>();
				let minute = 0;
				for (const own of steps) {
					const now = new Date(Date.UTC(2025, 6, 1, 9, ++minute));
					if (own.does === 'load' || own.does === 'again') {
						const given = own.does === 'load' ? own.content : model.files[own.which]?.content;
						if (!given) continue;
						const [name, text] = fileOf(given);
						const before = replay(model);
						const known = model.files.some(({ content }) => fileOf(content)[1] === text);
						const moved = take(model, given, known);
						const isInForce = known && JSON.stringify(replay(moved)) === JSON.stringify(before);
						const result = await mirsad.load({ [name]: text }, { now, acceptChanges: true });
						expect(result.exitCode).toBe(0);
						if (result.report.code !== 'nothing-new')
							model = known ? moved : take(model, given, false);
						else expect(isInForce || given.dataset === 'occupancy').toBe(true);
					} else if (own.does === 'withdraw') {
						const gone = model.files[own.which];
						if (!gone) continue;
						const options = { paths: [], language: 'fr', now, withdraw: gone.id } as const;
						expect((await ingest(mirsad.environment, options)).exitCode).toBe(0);
						model = { ...model, files: model.files.filter((file) => file !== gone) };
					} else {
						const [id, past] = [...kept][own.which] ?? [];
						if (!id || !past) continue;
						pointTo(mirsad.environment.store, id);
						model = past;
					}
					const [snapshot] = await mirsad.query('select id from meta.snapshot');
					if (String(snapshot?.id) !== first) kept.set(String(snapshot?.id), model);
					const others = replay(model).some((row) => row.startsWith('artisans'))
						? []
						: [0, 1, 2, 3, 4, 5].map((key) => `artisans ${key} Cotisant`);
					expect(await published(mirsad, persons)).toEqual([...replay(model), ...others].sort());
				}
			} finally {
				mirsad.close();
			}
		}),
		{ numRuns: runsOf(3, 500), endOnFailure: true }
	);
	alone.close();
}, 3_600_000);
