import { DuckDBInstance } from '@duckdb/node-api';
import { defineCommand } from 'citty';
import { loadCatalogue } from '../contract/catalogue.ts';
import type { Language, Text } from '../contract/text.ts';
import type { Environment } from '../environment.ts';
import { ingest } from '../ingest/ingest.ts';
import { nameOf } from '../ingest/scopes.ts';
import type { Delivery, Ledger } from '../store/ledger.ts';
import { findPrevious } from '../store/previous.ts';
import { UsageError } from './usage.ts';

/** `npm run deliveries -- list | show ID | withdraw ID`. */
export function deliveriesCommand(environment: Environment, language: Language) {
	return defineCommand({
		meta: { name: 'deliveries', description: 'list | show ID | withdraw ID' },
		async run({ rawArgs }) {
			const [action = '', id = '', ...more] = rawArgs;
			if (more.length || (action === 'list') === (id !== '')) throw new UsageError(usage);
			switch (action) {
				case 'list':
					return await list(await readStore(environment), language);
				case 'show':
					return show(known(await readStore(environment), id), language);
				case 'withdraw': {
					known(await readStore(environment), id);
					const { exitCode, report } = await ingest(environment, {
						paths: [],
						withdraw: Number(id),
						language,
						now: new Date(),
						warn: (line) => console.error(`mirsad: ${line}`)
					});
					const say = exitCode === 0 ? console.log : console.error;
					if (exitCode === 0) say(texts.withdrawn(id)[language]);
					say(report.message);
					return exitCode;
				}
				default:
					throw new UsageError(usage);
			}
		}
	});
}

const usage: Text = {
	ar: 'الأمر deliveries يأخذ: list أو show ID أو withdraw ID.',
	fr: 'deliveries prend list, show ID ou withdraw ID.',
	en: 'deliveries takes list, show ID or withdraw ID.'
};

const texts = {
	none: {
		ar: 'لم يُحمَّل أي ملف.',
		fr: 'Aucune livraison.',
		en: 'There is no delivery.'
	},
	id: { ar: 'الرقم', fr: 'n°', en: 'id' },
	dataset: { ar: 'نوع المعطيات', fr: 'jeu de données', en: 'dataset' },
	date: { ar: 'تاريخ المرجع', fr: 'date de référence', en: 'reference date' },
	periods: { ar: 'الفترات', fr: 'périodes', en: 'periods' },
	file: { ar: 'الملف', fr: 'fichier', en: 'file' },
	correction: { ar: 'تصحيح', fr: 'correction', en: 'correction' },
	rows: { ar: 'الأسطر السارية', fr: 'lignes en vigueur', en: 'rows in force' },
	at: { ar: 'حُمّل في', fr: 'chargé le', en: 'loaded at' },
	who: { ar: 'من طرف', fr: 'par', en: 'by' },
	withdrawn: (id: string): Text => ({
		ar: `سُحب التسليم ${id}، وعاد ما كان قبله.`,
		fr: `Livraison ${id} retirée ; ce qui était là avant est de nouveau en vigueur.`,
		en: `Delivery ${id} is withdrawn; what was there before is in force again.`
	})
};

/** The deliveries of the published snapshot; none before anything was published. */
async function readStore({ store }: Environment): Promise<Ledger> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	try {
		const warn = () => undefined;
		return (await findPrevious(connection, store, new Set(), new Date(), warn))?.ledger ?? [];
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

function known(ledger: Ledger, id: string): Delivery {
	const found = ledger.find((delivery) => String(delivery.id) === id);
	if (found) return found;
	throw new UsageError({
		ar: `لا يوجد تسليم رقمه «${id}». انظروا: npm run deliveries -- list`,
		fr: `Pas de livraison « ${id} ». Voir : npm run deliveries -- list`,
		en: `There is no delivery "${id}". See: npm run deliveries -- list`
	});
}

async function list(ledger: Ledger, language: Language): Promise<number> {
	if (ledger.length === 0) {
		console.log(texts.none[language]);
		return 0;
	}
	const datasets = await loadCatalogue();
	console.table(
		ledger.map(({ id, dataset, declared, periods, files, rows, at, who }) => ({
			[texts.id[language]]: id,
			[texts.dataset[language]]: datasets.get(dataset)?.title[language] ?? dataset,
			[texts.date[language]]: files[0]?.referenceDate ?? declared,
			[texts.periods[language]]: periods?.map(nameOf).join(', ') ?? '',
			[texts.file[language]]: files.map(({ name }) => name).join(', '),
			[texts.rows[language]]: rows,
			[texts.at[language]]: at,
			[texts.who[language]]: who
		}))
	);
	return 0;
}

function show({ files, rows }: Delivery, language: Language): number {
	console.table(
		files.map(({ name, sha256, correction, referenceDate, at, run }) => ({
			[texts.file[language]]: name,
			[texts.correction[language]]: correction ? '✓' : '',
			[texts.date[language]]: referenceDate,
			[texts.at[language]]: at,
			run,
			sha256
		}))
	);
	console.log(`${texts.rows[language]} : ${rows}`);
	return 0;
}
