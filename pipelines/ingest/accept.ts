import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { enter, periodColumn, topsOf, type Delivery, type Ledger } from '../store/ledger.ts';
import { freshSql, previousSql, type PlacedFile, type StagingPlan } from '../store/staging.ts';
import type { CheckedDataset } from './check-files.ts';
import type { Base } from './corrections.ts';
import { candidatesOf, type Candidate, type CandidateContext } from './candidates.ts';
import type { Arrival } from './deliveries.ts';
import { datesInName, versionInName } from './file-dates.ts';
import { compareRows, judgeColumns, judgeComparison, judgePersons, type Guard } from './guards.ts';
import {
	judgeFiles,
	orphanCorrection,
	staleCorrection,
	superseded,
	waitsFor,
	type Verdict,
	type Verdicts
} from './verdicts.ts';

export interface AcceptOptions {
	readonly acceptRejects: boolean;
	readonly acceptChanges: boolean;
	/** True when files are taken as they came, whatever their dates and whosever rejects they correct. */
	readonly isInOrder?: boolean;
}

export interface AcceptContext
	extends CandidateContext, Pick<StagingPlan, 'reference' | 'previous'> {
	readonly ledger: Ledger;
	readonly options: AcceptOptions;
	/** Files that were recognised and cannot be read: parts of what others are parts of, perhaps. */
	readonly refused: readonly { readonly name: string; readonly dataset: string }[];
}

/** What a run comes to: which files are taken, and what is in force then. */
export interface Acceptance {
	readonly verdicts: Verdicts;
	readonly ledger: Ledger;
	/** Deliveries of the ledger whose files were read again, all of them. */
	readonly reread: ReadonlySet<number>;
	/** The files that are taken, by dataset. */
	readonly placed: ReadonlyMap<string, ReadonlyMap<number, PlacedFile>>;
	/** Files that are taken beneath later ones, which stay in force: file → label of these. */
	readonly beneath: ReadonlyMap<number, string>;
}

/** Decides, dataset by dataset and the register first, which files of a run come into force. */
export async function accept(
	connection: DuckDBConnection,
	checked: readonly CheckedDataset[],
	context: AcceptContext
): Promise<Acceptance> {
	const state = new Accepting(connection, context);
	const first = (one: CheckedDataset) => (one.dataset.id === 'artisans' ? 0 : 1);
	for (const one of [...checked].sort((a, b) => first(a) - first(b))) await state.take(one);
	return state;
}

class Accepting implements Acceptance {
	readonly verdicts: Verdicts = new Map();
	readonly reread = new Set<number>();
	readonly placed = new Map<string, Map<number, PlacedFile>>();
	readonly beneath = new Map<number, string>();
	ledger: Ledger;
	#nextId: number;

	constructor(
		private readonly connection: DuckDBConnection,
		private readonly context: AcceptContext
	) {
		this.ledger = context.ledger;
		this.#nextId = Math.max(0, ...context.ledger.map(({ id }) => id)) + 1;
	}

	async take(checked: CheckedDataset): Promise<void> {
		const { arrivals } = checked;
		const { acceptRejects } = this.context.options;
		const isNew = new Set(
			arrivals.flatMap(({ origin, source }) => (!origin || origin.isGiven ? [source.file] : []))
		);
		for (const [file, verdict] of judgeFiles(checked, (one) => isNew.has(one), acceptRejects)) {
			this.verdicts.set(file, verdict);
		}
		const candidates = candidatesOf(checked, this.context, () => this.#nextId++);
		await this.#createView(checked, candidates);
		for (const candidate of candidates) {
			if (this.#isWhole(checked, candidate)) await this.#enter(checked, candidate);
		}
		for (const arrival of arrivals) {
			if (arrival.isCorrection && !arrival.origin) this.#correct(checked, arrival);
		}
	}

	/** A view of all new rows of a dataset as they would be published. */
	async #createView(checked: CheckedDataset, candidates: readonly Candidate[]): Promise<void> {
		const { dataset } = checked;
		const files = new Map<number, PlacedFile>();
		for (const { source } of checked.arrivals) {
			const of = candidates.find(({ arrivals }) => arrivals.some((one) => one.source === source));
			files.set(source.file, { delivery: of?.delivery.id ?? 0, correction: false, parts: [] });
		}
		const rows = { good: checked.checked.good, files, hasOthers: false };
		await this.connection.run(
			`create view ${viewOf(dataset)} as ${freshSql(dataset, this.context.reference, rows)}`
		);
	}

	/** Parts of one extract are taken together or not at all. */
	#isWhole({ dataset }: CheckedDataset, { arrivals, delivery }: Candidate): boolean {
		const isMissing = arrivals.length < delivery.files.length;
		const name =
			arrivals.find(({ source }) => this.verdicts.has(source.file))?.source.name ??
			(isMissing ? delivery.files[0]?.name : this.#refusedPart(dataset, arrivals));
		if (name === undefined) return true;
		for (const { source } of arrivals) {
			if (!this.verdicts.has(source.file)) this.verdicts.set(source.file, waitsFor(name));
		}
		return false;
	}

	/** The name of a file that could not be read and looks like a part of the same extract. */
	#refusedPart({ id, load }: Dataset, arrivals: readonly Arrival[]): string | undefined {
		if (load.mode === 'upsert') return undefined;
		const markOf = (name: string) => JSON.stringify([datesInName(name).date, versionInName(name)]);
		const own = new Set(arrivals.map(({ source }) => markOf(source.name)));
		return this.context.refused.find(
			({ name, dataset }) =>
				dataset === id &&
				own.has(markOf(name)) &&
				(load.mode === 'replace' || datesInName(name).date !== null)
		)?.name;
	}

	async #enter(checked: CheckedDataset, candidate: Candidate): Promise<void> {
		const { delivery, isKept, isAgain } = candidate;
		const { acceptChanges, isInOrder = false } = this.context.options;
		if (isKept) {
			this.ledger = this.ledger.map((one) => (one.id === delivery.id ? delivery : one));
			this.reread.add(delivery.id);
			this.#place(checked, candidate);
			return;
		}
		const ledger = enter(this.ledger, delivery, isInOrder || (isAgain && acceptChanges));
		const over = this.#over(checked, candidate, ledger);
		if (over && isAgain) {
			return this.#hold(candidate, superseded(labelOf(over), over.id));
		}
		if (!acceptChanges && !over) {
			const guard = await this.#guard(checked, candidate, ledger);
			if (guard) return this.#hold(candidate, { status: 'held-back', ...guard });
		}
		this.ledger = ledger;
		if (isAgain) this.reread.add(delivery.id);
		this.#place(checked, candidate);
		if (over)
			for (const { source } of candidate.arrivals) this.beneath.set(source.file, labelOf(over));
	}

	#hold({ arrivals }: Candidate, verdict: Verdict): void {
		for (const { source } of arrivals) this.verdicts.set(source.file, verdict);
	}

	#place({ dataset, parts }: CheckedDataset, { delivery, arrivals }: Candidate): void {
		const placed = this.placed.get(dataset.id) ?? new Map<number, PlacedFile>();
		for (const { source, isCorrection } of arrivals) {
			placed.set(source.file, {
				delivery: delivery.id,
				correction: isCorrection,
				parts: parts.get(source.file) ?? []
			});
		}
		this.placed.set(dataset.id, placed);
	}

	/** Which deliveries have rows for each part of a dataset, as far as it is decided. */
	#holders({ dataset, held }: CheckedDataset, extra?: Candidate): Map<string, Set<number>> {
		const holders = new Map<string, Set<number>>();
		const add = (part: string, id: number) =>
			holders.set(part, (holders.get(part) ?? new Set()).add(id));
		for (const [part, ids] of held) {
			for (const id of ids.keys()) if (!this.reread.has(id)) add(part, id);
		}
		for (const { delivery, parts } of this.placed.get(dataset.id)?.values() ?? []) {
			for (const part of parts) add(part, delivery);
		}
		for (const part of extra ? this.#partsOf(extra) : []) add(part, extra?.delivery.id ?? 0);
		return holders;
	}

	#partsOf({ delivery }: Candidate): readonly string[] {
		return delivery.periods ?? ['all'];
	}

	/** The delivery that stays in force over all of a candidate; null when some of it would count. */
	#over(checked: CheckedDataset, candidate: Candidate, ledger: Ledger): Delivery | null {
		if (checked.dataset.load.mode === 'upsert') return null;
		const tops = topsOf(ledger, this.#holders(checked, candidate));
		const parts = this.#partsOf(candidate);
		if (parts.length === 0 || parts.some((part) => tops.get(part) === candidate.delivery.id)) {
			return null;
		}
		return ledger.find(({ id }) => id === tops.get(parts[0] ?? '')) ?? null;
	}

	async #guard(
		checked: CheckedDataset,
		candidate: Candidate,
		ledger: Ledger
	): Promise<Guard | null> {
		const { dataset } = checked;
		const { delivery, arrivals } = candidate;
		const files = arrivals.map(({ source }) => source.file).join(', ');
		const after = `(from ${viewOf(dataset)} where file in (${files}))`;
		const place = ledger.findIndex(({ id }) => id === delivery.id);
		const lower = ledger.slice(0, place).filter((one) => one.dataset === dataset.id);
		if (dataset.load.mode !== 'upsert') {
			const own = arrivals.flatMap(({ source }) => source.layout.match.columns);
			const last = lower.at(-1)?.files.flatMap(({ columns }) => columns) ?? [];
			const gone = judgeColumns(
				dataset,
				[...new Set(last)],
				own.filter((name) => name !== null)
			);
			if (gone) return gone;
		}
		const before = this.#replaced(checked, candidate, lower);
		if (before !== null) {
			for (const comparison of await compareRows(this.connection, dataset, before, after)) {
				const guard = judgeComparison(dataset, comparison);
				if (guard) return guard;
			}
		}
		const register = this.#register();
		return register === null || dataset.id === 'artisans'
			? null
			: await judgePersons(this.connection, dataset, after, register);
	}

	/** Relation of the rows that a candidate would take the place of; null when there are none. */
	#replaced(checked: CheckedDataset, candidate: Candidate, lower: Ledger): string | null {
		const { dataset } = checked;
		const { reference, previous } = this.context;
		const old = previousSql(dataset, { reference, previous, ledger: lower, reread: this.reread });
		if (dataset.load.mode === 'upsert') return old === null ? null : `(${old})`;
		const tops = topsOf(lower, this.#holders(checked));
		const column = periodColumn(dataset);
		const isNew = new Set(
			[...(this.placed.get(dataset.id)?.values() ?? [])].map(({ delivery }) => delivery)
		);
		const pieces = this.#partsOf(candidate).flatMap((part) => {
			const id = tops.get(part);
			if (id === undefined || id === candidate.delivery.id) return [];
			const source = isNew.has(id) ? viewOf(dataset) : old === null ? null : `(${old})`;
			if (source === null) return [];
			const isPart =
				column === null ? '' : ` and ${quoteIdentifier(column)}::varchar = ${quoteText(part)}`;
			return [`select * from ${source} where delivery = ${id}${isPart}`];
		});
		return pieces.length ? `(${pieces.join(' union all by name ')})` : null;
	}

	/** Relation of the persons known to the register; null when there is none. */
	#register(): string | null {
		const { previous } = this.context;
		const tables = [
			...(previous.has('artisans') &&
			this.ledger.some(({ dataset, rows }) => dataset === 'artisans' && rows > 0)
				? ['select artisan from previous.staging.artisans']
				: []),
			...(this.placed.has('artisans') ? ['select artisan from work.published_artisans'] : [])
		];
		return tables.length ? `(${tables.join(' union all ')})` : null;
	}

	/** What a correction of which nobody can tell the file was taken for before deliveries were kept. */
	#latestBefore({ arrivals }: CheckedDataset, { group }: Arrival): Base | null {
		if (!this.context.options.isInOrder) return null;
		const before = arrivals.filter((one) => !one.isCorrection && one.group < group).at(-1);
		return before ? { file: before.source.file, delivery: null } : null;
	}

	/** A correction belongs to the delivery whose rejects it has, and is taken while that is in force. */
	#correct(checked: CheckedDataset, arrival: Arrival): void {
		const { dataset, bases, parts } = checked;
		const { file } = arrival.source;
		if (this.verdicts.has(file)) return;
		const base = bases.get(file) ?? this.#latestBefore(checked, arrival);
		if (!base) return void this.verdicts.set(file, orphanCorrection);
		const refusedBase = this.verdicts.get(base.file);
		if (base.delivery === null && refusedBase) {
			const name = checked.arrivals.find(({ source }) => source.file === base.file)?.source.name;
			return void this.verdicts.set(file, waitsFor(name ?? ''));
		}
		const id = base.delivery ?? this.placed.get(dataset.id)?.get(base.file)?.delivery;
		const delivery = this.ledger.find((one) => one.id === id);
		if (!delivery) return void this.verdicts.set(file, orphanCorrection);
		const tops = topsOf(this.ledger, this.#holders(checked));
		const [lost] =
			dataset.load.mode === 'upsert'
				? []
				: (parts.get(file) ?? []).filter((part) => tops.get(part) !== delivery.id);
		const isGone = dataset.load.mode === 'upsert' && delivery.rows === 0 && base.delivery !== null;
		if (lost !== undefined || isGone) {
			const by = this.ledger.find((one) => one.id === tops.get(lost ?? 'all'));
			return void this.verdicts.set(file, staleCorrection(by ? labelOf(by) : ''));
		}
		const corrected = {
			...delivery,
			files: [...delivery.files, this.context.ledgerFileOf(arrival, checked)]
		};
		this.ledger = this.ledger.map((one) => (one.id === delivery.id ? corrected : one));
		const placed = this.placed.get(dataset.id) ?? new Map<number, PlacedFile>();
		placed.set(file, { delivery: delivery.id, correction: true, parts: parts.get(file) ?? [] });
		this.placed.set(dataset.id, placed);
	}
}

function viewOf({ id }: Dataset): string {
	return `work.published_${id}`;
}

/** A delivery as a sentence names it. */
export function labelOf({ id, files }: Delivery): string {
	return `${id} · ${files.find(({ correction }) => !correction)?.name ?? ''}`;
}
