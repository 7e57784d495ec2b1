import {
	DuckDBInstance,
	type DuckDBConnection,
	type DuckDBDataChunk,
	type DuckDBResultReader
} from '@duckdb/node-api';
import { deadlinePassed } from '../refusals/refusals.ts';
import { readFacts, type Facts } from './facts.ts';
import { askingClient } from './asking-client.ts';
import { toldMemory } from './memory-refusal.ts';
import type { Queue } from './queue.ts';
import type { DatabaseValue, Line, Statement } from './statement.ts';

export interface SnapshotLimits {
	readonly memory: string;
	readonly threads: number;
	/** Milliseconds that a query may run. */
	readonly deadline: number;
	/** Milliseconds that a stream of rows may last, its reader's pauses included. */
	readonly streamDeadline: number;
	readonly queries: Queue;
	readonly streams: Queue;
}

/**
 * A published snapshot, opened for reading. Whoever holds it keeps it open: the database closes
 * when the last holder lets go.
 */
export class Snapshot {
	private holders = 1;
	/** Open connections that nobody uses: opening one takes as long as a short question. */
	private readonly idle: DuckDBConnection[] = [];

	private constructor(
		readonly id: string,
		readonly facts: Facts,
		private readonly instance: DuckDBInstance,
		private readonly limits: SnapshotLimits
	) {}

	static async open(id: string, file: string, limits: SnapshotLimits): Promise<Snapshot> {
		const instance = await DuckDBInstance.create(file, {
			access_mode: 'READ_ONLY',
			enable_external_access: 'false',
			autoinstall_known_extensions: 'false',
			autoload_known_extensions: 'false',
			memory_limit: limits.memory,
			threads: String(limits.threads),
			lock_configuration: 'true'
		}).catch((error: unknown) => {
			throw toldMemory(error);
		});
		try {
			const connection = await instance.connect();
			try {
				const facts = await readFacts((statement) => readAll(connection, statement));
				return new Snapshot(id, facts, instance, limits);
			} finally {
				connection.closeSync();
			}
		} catch (error) {
			instance.closeSync();
			throw toldMemory(error);
		}
	}

	hold(): this {
		this.holders++;
		return this;
	}

	release(): void {
		this.holders--;
		if (this.holders > 0) return;
		for (const connection of this.idle) connection.closeSync();
		this.instance.closeSync();
	}

	/** Every row of a short answer. */
	async read(statement: Statement, signal?: AbortSignal): Promise<Line[]> {
		return this.within(this.limits.queries, this.limits.deadline, signal, (connection) =>
			readAll(connection, statement)
		);
	}

	/**
	 * Chunks of a long answer, as columns of values. Throws rather than end early: an interrupted
	 * stream of DuckDB ends without an error.
	 */
	async *stream(statement: Statement, signal?: AbortSignal): AsyncGenerator<DuckDBDataChunk> {
		const { streams, streamDeadline } = this.limits;
		const leave = await streams.enter(signal);
		const watch = watchFor(streamDeadline, signal);
		this.hold();
		const connection = await this.instance.connect();
		const interrupt = () => connection.interrupt();
		watch.addEventListener('abort', interrupt);
		try {
			const result = await connection.stream(statement.sql, { ...statement.values });
			for (;;) {
				const chunk = await result.fetchChunk();
				if (watch.aborted) throw reasonOf(watch, streamDeadline);
				if (!chunk || chunk.rowCount === 0) return;
				yield chunk;
			}
		} catch (error) {
			throw watch.aborted ? reasonOf(watch, streamDeadline) : toldMemory(error);
		} finally {
			watch.removeEventListener('abort', interrupt);
			connection.closeSync();
			this.release();
			leave();
		}
	}

	private async within<Result>(
		queue: Queue,
		deadline: number,
		signal: AbortSignal | undefined,
		work: (connection: DuckDBConnection) => Promise<Result>
	): Promise<Result> {
		const leave = await queue.enter(signal, askingClient.getStore());
		const watch = watchFor(deadline, signal);
		this.hold();
		const connection = this.idle.pop() ?? (await this.instance.connect());
		const interrupt = () => connection.interrupt();
		watch.addEventListener('abort', interrupt);
		try {
			return await work(connection);
		} catch (error) {
			throw watch.aborted ? reasonOf(watch, deadline) : toldMemory(error);
		} finally {
			watch.removeEventListener('abort', interrupt);
			// An interrupt may come late: it must not meet another question.
			if (watch.aborted) connection.closeSync();
			else this.idle.push(connection);
			this.release();
			leave();
		}
	}
}

export async function readAll(connection: DuckDBConnection, statement: Statement): Promise<Line[]> {
	const reader = await runOne(connection, statement);
	return reader.getRowObjects() as Record<string, DatabaseValue>[];
}

/** Runs one statement: looking for several in a text first is one more turn of the event loop. */
async function runOne(
	connection: DuckDBConnection,
	{ sql, values }: Statement
): Promise<DuckDBResultReader> {
	const prepared = await connection.prepare(sql);
	try {
		prepared.bind({ ...values });
		return await prepared.runAndReadAll();
	} finally {
		prepared.destroySync();
	}
}

export function watchFor(deadline: number, signal: AbortSignal | undefined): AbortSignal {
	const timeout = AbortSignal.timeout(deadline);
	return signal ? AbortSignal.any([signal, timeout]) : timeout;
}

export function reasonOf(watch: AbortSignal, deadline: number): Error {
	const reason: unknown = watch.reason;
	if (reason instanceof Error && reason.name === 'TimeoutError') {
		return deadlinePassed(deadline / 1000);
	}
	return reason instanceof Error ? reason : new Error('the request was given up');
}
