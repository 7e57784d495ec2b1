import { aimsIn } from '$pipelines/contract/aims.ts';
import type { CellValue } from '../../export/table.ts';
import type { DatasetRow } from '../../query/rows.ts';
import type { Desk } from '../desk.ts';

/** A title as offices write it: in French, and mostly in Arabic too. */
interface Titled {
	readonly fr: string;
	readonly ar: string;
}

export interface Session extends Titled {
	readonly ref: string;
	readonly kind: string;
	/** Null of one that is to come. */
	readonly heldOn: string | null;
	readonly place: string;
	readonly inOffice: number | null;
	readonly present: number | null;
}

export interface AgendaItem extends Titled {
	readonly session: string;
	readonly item: number;
	readonly kind: string;
	readonly agreement: string;
	readonly by: Titled;
}

/** What a decision is to move, and where. */
interface Aimed {
	readonly indicators: readonly string[];
	readonly places: readonly string[];
}

export interface Agreement extends Titled, Aimed {
	readonly ref: string;
	readonly theme: string;
	readonly partners: Titled;
	readonly stage: string;
	readonly approvedOn: string | null;
	readonly signedOn: string | null;
	readonly endsOn: string | null;
	readonly amount: number | null;
	readonly share: number | null;
	readonly received: number | null;
	readonly milestonesDue: number | null;
	readonly milestonesDone: number | null;
}

export interface Vote {
	readonly agreement: string;
	readonly session: string;
	readonly decision: string;
	readonly for: number | null;
	readonly against: number | null;
	readonly abstentions: number | null;
}

export interface Recommendation extends Titled, Aimed {
	readonly ref: string;
	readonly session: string;
	readonly issuedOn: string;
	readonly committee: string;
	readonly theme: string;
	readonly owner: Titled;
	readonly dueOn: string | null;
	readonly status: string;
	readonly closedOn: string | null;
	readonly evidence: string;
}

export interface Meeting {
	readonly committee: string;
	readonly plannedOn: string;
	readonly heldOn: string | null;
	readonly minutesFiled: boolean | null;
	readonly present: number | null;
}

const textOf = (value: CellValue | undefined): string =>
	value === null || value === undefined ? '' : String(value);
const dayOf = (value: CellValue | undefined): string | null => textOf(value) || null;
const numberOf = (value: CellValue | undefined): number | null =>
	value === null || value === undefined ? null : Number(value);
const titleOf = (row: DatasetRow, french: string, arabic: string): Titled => ({
	fr: textOf(row[french]),
	ar: textOf(row[arabic])
});
const aimsOf = (row: DatasetRow): Aimed => ({
	indicators: aimsIn(textOf(row.indicators)),
	places: aimsIn(textOf(row.places))
});

/** Every row of a dataset of the assembly: hundreds, not thousands. */
async function readAll(desk: Desk, dataset: string): Promise<readonly DatasetRow[]> {
	const rows: DatasetRow[] = [];
	for (;;) {
		const page = await desk.rows(dataset, { limit: '10000', offset: String(rows.length) });
		rows.push(...page.rows);
		if (page.rows.length === 0 || rows.length >= page.total) return rows;
	}
}

/** The newest first; one that has not met yet stands before them. */
export async function readSessions(desk: Desk): Promise<readonly Session[]> {
	const rows = await readAll(desk, 'sessions');
	return rows
		.map((row) => ({
			ref: textOf(row.session_ref),
			...titleOf(row, 'label_fr', 'label_ar'),
			kind: textOf(row.kind),
			heldOn: dayOf(row.held_on),
			place: textOf(row.place),
			inOffice: numberOf(row.members_in_office),
			present: numberOf(row.members_present)
		}))
		.sort((a, b) => orderOf(b).localeCompare(orderOf(a)));
}

const orderOf = ({ heldOn, ref }: Session): string => `${heldOn ?? '9999'} ${ref}`;

export async function readAgenda(desk: Desk, session: string): Promise<readonly AgendaItem[]> {
	const { rows } = await desk.rows('agenda', { session_ref: session, sort: 'item', limit: '1000' });
	return rows.map((row) => ({
		...titleOf(row, 'title_fr', 'title_ar'),
		session,
		item: numberOf(row.item) ?? 0,
		kind: textOf(row.kind),
		agreement: textOf(row.agreement_ref),
		by: titleOf(row, 'presented_by', 'presented_by_ar')
	}));
}

export async function readAgreements(desk: Desk): Promise<readonly Agreement[]> {
	const rows = await readAll(desk, 'agreements');
	return rows.map((row) => ({
		ref: textOf(row.agreement_ref),
		...titleOf(row, 'title_fr', 'title_ar'),
		theme: textOf(row.theme),
		partners: titleOf(row, 'partners', 'partners_ar'),
		stage: textOf(row.stage),
		approvedOn: dayOf(row.first_approved_on),
		signedOn: dayOf(row.signed_on),
		endsOn: dayOf(row.ends_on),
		amount: numberOf(row.amount_mad),
		share: numberOf(row.chamber_share_mad),
		received: numberOf(row.received_mad),
		milestonesDue: numberOf(row.milestones_due),
		milestonesDone: numberOf(row.milestones_done),
		...aimsOf(row)
	}));
}

export async function readVotes(desk: Desk): Promise<readonly Vote[]> {
	const rows = await readAll(desk, 'agreement_decisions');
	return rows.map((row) => ({
		agreement: textOf(row.agreement_ref),
		session: textOf(row.session_ref),
		decision: textOf(row.decision),
		for: numberOf(row.votes_for),
		against: numberOf(row.votes_against),
		abstentions: numberOf(row.abstentions)
	}));
}

export async function readRecommendations(desk: Desk): Promise<readonly Recommendation[]> {
	const rows = await readAll(desk, 'recommendations');
	return rows.map((row) => ({
		ref: textOf(row.recommendation_ref),
		session: textOf(row.session_ref),
		issuedOn: textOf(row.issued_on),
		committee: textOf(row.committee),
		theme: textOf(row.theme),
		...titleOf(row, 'title_fr', 'title_ar'),
		owner: titleOf(row, 'owner', 'owner_ar'),
		dueOn: dayOf(row.due_on),
		status: textOf(row.status),
		closedOn: dayOf(row.closed_on),
		evidence: textOf(row.evidence),
		...aimsOf(row)
	}));
}

export async function readMeetings(desk: Desk): Promise<readonly Meeting[]> {
	const rows = await readAll(desk, 'committee_meetings');
	return rows.map((row) => ({
		committee: textOf(row.committee),
		plannedOn: textOf(row.planned_on),
		heldOn: dayOf(row.held_on),
		minutesFiled: row.minutes_filed === null ? null : row.minutes_filed === true,
		present: numberOf(row.present)
	}));
}
