import type { DimensionId } from '../../dimensions/dimension.ts';
import { indicators } from '../../indicators/catalogue.ts';
import type { Indicator } from '../../indicators/definition.ts';
import type { Snapshot } from '../../warehouse/snapshot.ts';
import { stretchesOf } from '../cubes/stretches.ts';
import { countCells, mostCells } from '../cubes/views.ts';
import type { Span } from '../periods.ts';
import { spanOf } from '../span.ts';
import type { Cells } from '../sums.ts';
import type { Asking } from '../table.ts';
import type { LedgerSource } from './compile-ledger.ts';
import type { Ledger } from './ledger.ts';
import { readLedger } from './read-ledger.ts';
import { sumLedger } from './sum-ledger.ts';

/** Rows of a mart that a ledger may be read from: each takes 40 bytes meanwhile. */
const mostRows = 2_500_000;

/** Ledgers by indicator. */
const keptOf = new WeakMap<Snapshot, Map<string, Ledger>>();

/** The sums of a question from a ledger; null where none was read, or periods cut months. */
export function sumsFromLedger(snapshot: Snapshot, asking: Asking, span: Span): Cells | null {
	const { indicator, question } = asking;
	const ledger = keptOf.get(snapshot)?.get(indicator.id);
	const terms = ledger?.terms.get(indicator.id);
	if (!ledger || !terms) return null;
	const stretches = stretchesOf(asking, ledger.slots, span, ledger);
	if (!stretches || countCells(ledger, question.by) > mostCells) return null;
	return sumLedger(ledger, terms, question, stretches);
}

/**
 * Reads the ledgers of a snapshot, one after the other. The snapshot must be held meanwhile.
 * @param turn waits until the next one may be read.
 */
export async function readLedgers(snapshot: Snapshot, turn: () => Promise<void>): Promise<void> {
	const kept = new Map<string, Ledger>();
	keptOf.set(snapshot, kept);
	for (const { source, indicators } of sourcesOf(snapshot)) {
		await turn();
		const ledger = await readLedger(snapshot, source, indicators);
		if (ledger) for (const { id } of indicators) kept.set(id, ledger);
	}
}

interface Shared {
	readonly source: LedgerSource;
	readonly indicators: readonly Indicator[];
}

/** Indicators whose rows lie each in one month, together with those that count the same rows. */
function sourcesOf({ facts }: Snapshot): Shared[] {
	const sources = new Map<string, Shared>();
	for (const indicator of indicators) {
		const { relation, timing, kind, dimensions } = indicator;
		const span = spanOf(indicator, facts);
		if (timing.rows !== 'in-period' && timing.rows !== 'last-month') continue;
		if (kind === 'median' || kind === 'distinct' || span === null) continue;
		if (dimensions.length === 0 || (facts.tableRows.get(relation) ?? 0) > mostRows) continue;
		const key = `${relation} ${timing.column} ${span.last}`;
		const others = sources.get(key);
		const all = new Set<DimensionId>([...(others?.source.dimensions ?? []), ...dimensions]);
		sources.set(key, {
			source: { relation, column: timing.column, last: span.last, dimensions: [...all] },
			indicators: [...(others?.indicators ?? []), indicator]
		});
	}
	return [...sources.values()];
}
