import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { ValuesQuery } from '../../query/question.ts';
import type { Desk } from '../desk.ts';
import { tellApart, tellClosing } from '../figure/apart.ts';
import { askedOf } from '../figure/asked.ts';
import { lineOf, type Line } from '../figure/line.ts';

/** An indicator of a group beside that of everybody, and whether the gap closes. */
export async function readGroupLine(
	desk: Desk,
	indicator: IndicatorDescription,
	filters: ValuesQuery
): Promise<Line> {
	const { language } = desk;
	const { id } = indicator;
	const asked = askedOf(desk, indicator, {});
	const [own, everyone] = await Promise.all([
		desk.values(id, { ...asked.query, ...filters }),
		desk.values(id, asked.query)
	]);
	const [row, whole] = [own.rows[0], everyone.rows[0]];
	const told = [
		tellApart(row, whole, indicator, language),
		tellClosing(row, whole, indicator, language)?.sentence ?? ''
	].filter(Boolean);
	return lineOf(desk, { indicator, asked, filters, row, whole, told });
}
