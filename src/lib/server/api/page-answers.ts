import type { Context } from 'hono';
import type { GenericSchema, InferOutput } from 'valibot';
import { answered, shape } from '$lib/schema.ts';
import { Desk } from '../boards/desk.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { clockOf } from '../quality/clock.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';

/** What a page shows, in figures and in the words of its language. */
export type Page<Board> = {
	readonly [Name in keyof typeof answered]: InferOutput<(typeof answered)[Name]>;
} & { readonly page: Board };

export const pageAnswer = <Board extends GenericSchema>(board: Board) =>
	shape({ ...answered, page: board });

type Clock = Pick<ApiContext, 'now'>;

/** Where the board of a request asks: its snapshot, or another that is held for it. */
export const deskOf = (
	c: Context<ApiEnvironment>,
	{ now }: Clock,
	snapshot: Snapshot = c.var.snapshot
) =>
	new Desk({
		asker: { ...c.var.asker, snapshot },
		language: c.var.language,
		signal: c.req.raw.signal,
		today: clockOf(snapshot.facts, c.req.query('as_of'), now())
	});

export async function sendPage<Board>(c: Context<ApiEnvironment>, board: Board | Promise<Board>) {
	const page: Page<Board> = { ok: true, snapshot: c.var.snapshot.id, page: await board };
	return c.json(page);
}

/** The address of the page itself: its language is in its path. */
export function searchOf({ lang: _, ...query }: Readonly<Record<string, string>>): URLSearchParams {
	return new URLSearchParams(query);
}
