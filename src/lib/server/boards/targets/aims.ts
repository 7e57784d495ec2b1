import { paceNeeded, shareDue, yearSoFar, type Needed } from '../../analysis/pace-needed.ts';
import { targetStatus, type TargetStatus } from '../../analysis/target-status.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { AnswerRow } from '../../query/answer.ts';
import { addMonths, earlier } from '$lib/figures/days.ts';
import type { ValuesQuery } from '../../query/question.ts';
import type { Desk } from '../desk.ts';
import { askedOf } from '../figure/asked.ts';

/** A target of a place, and where its figure stands. */
export interface Aim {
	/** Null for the whole territory. */
	readonly province: string | null;
	readonly target: number;
	readonly value: number | null;
	readonly row: AnswerRow | null;
	readonly status: TargetStatus;
	readonly at: string | null;
	readonly targetAt: string;
	/** What should be there by now, where a path was set. */
	readonly due: number | null;
	/** Null once it is reached, or where no value is known. */
	readonly needed: Needed | null;
}

/** The targets of an indicator in a year, the whole first, then its places. */
export async function readAims(
	desk: Desk,
	indicator: IndicatorDescription,
	year: number
): Promise<readonly Aim[]> {
	const { id, kind, direction } = indicator;
	const end = `${year}-12-31`;
	const last = desk.asOf(id, { grain: 'none' });
	const asked = askedOf(desk, indicator, last && last > end ? { to: end } : {});
	const at = asked.asOf && earlier(asked.asOf, end);
	const isBegun = at !== null && at.startsWith(String(year));
	const onPath = isBegun && desk.hasPath(id, year) ? yearSoFar(indicator, at) : null;
	const query: ValuesQuery = onPath ? { ...said(onPath.soFar), compare: 'year' } : asked.query;
	const ask = async (asked: ValuesQuery): Promise<ReadonlyMap<string, AnswerRow>> => {
		const [whole, places] = await Promise.all([
			desk.values(id, asked),
			desk.hasTargets(id, year, 'province') ? desk.values(id, { ...asked, by: 'province' }) : null
		]);
		const rows = [...whole.rows, ...(places?.rows ?? [])];
		return new Map(rows.map((row) => [row.province ?? '', row]));
	};
	const [now, start] = await Promise.all([
		ask(query),
		onPath?.start ? ask(said(onPath.start)) : null
	]);
	return [...now].flatMap(([place, row]): Aim[] => {
		const province = place || null;
		const target = desk.targetOfYear(id, province, year);
		if (target === null) return [];
		const { value, denominator } = row;
		const path = onPath && desk.pathOfYear(id, province, year);
		const began = start?.get(place)?.value ?? 0;
		const share = path && at ? shareDue(path, at) : null;
		const { status } = targetStatus({
			...{ direction, value, at, target, targetAt: end, due: share },
			...(path
				? { base: began, baseAt: `${year - 1}-12-31` }
				: { base: row.compare, baseAt: at && addMonths(at, -12) })
		});
		// What is counted over a year came so much a month; what stands grew by so much.
		const base = kind === 'flow' ? 0 : row.compare;
		const baseAt = at && (kind === 'flow' && onPath ? `${year - 1}-12-31` : addMonths(at, -12));
		const needed =
			value === null || at === null || baseAt === null || status === 'reached'
				? null
				: paceNeeded({ kind, value, denominator, base, baseAt, at, target, targetAt: end });
		const due = share === null ? null : began + (target - began) * share;
		return [{ province, target, value, row, status, at, targetAt: end, due, needed }];
	});
}

/** Days of a question as a page asks it. */
const said = ({
	from,
	to
}: {
	readonly from: string | null;
	readonly to: string;
}): ValuesQuery => ({
	...(from ? { from } : {}),
	to,
	grain: 'none'
});
