import { access, readdir } from 'node:fs/promises';
import { isSnapshotId, keptAmong, readPointer, snapshotFile } from '$pipelines/store/follow.ts';
import {
	noSnapshot,
	snapshotNotKept,
	tooManyRequests,
	unknownSnapshot,
	unreadableSnapshot
} from '../refusals/refusals.ts';
import { Refusal } from '../refusals/refusal.ts';
import { createQueue } from './queue.ts';
import { readSideBySide } from './side-by-side.ts';
import { Snapshot, type SnapshotLimits } from './snapshot.ts';
import type { Line, Statement } from './statement.ts';

export interface WarehouseSettings {
	readonly store: string;
	readonly memory: string;
	readonly threads: number;
	/** Milliseconds; tests pass their own. */
	readonly deadline?: number;
	readonly pointerAge?: number;
}

/** Older snapshots kept open beside the current one. */
const olderOpen = 2;

/**
 * The only door to DuckDB: the current snapshot, followed as it is replaced, and kept older ones
 * on request.
 */
export class Warehouse {
	/** A newer snapshot than the one served, which cannot be read. */
	unreadable: string | null = null;

	/** Why it cannot. */
	private failure: unknown = null;
	private current: Snapshot | null = null;
	private readonly older = new Map<string, Snapshot>();
	private readonly opening = new Map<string, Promise<Snapshot>>();
	private readonly limits: SnapshotLimits;
	private readonly store: string;
	private readonly pointerAge: number;
	private checkedAt = -Infinity;
	private following: Promise<void> | null = null;

	constructor(settings: WarehouseSettings) {
		this.store = settings.store;
		this.pointerAge = settings.pointerAge ?? 250;
		this.limits = {
			memory: settings.memory,
			// A short question is done before a second thread has begun: threads are for several at once.
			threads: 1,
			deadline: settings.deadline ?? 15_000,
			streamDeadline: 600_000,
			queries: createQueue(settings.threads + 1, 64, tooManyRequests),
			// Downloads have waited before; here nobody does.
			streams: createQueue(6, 16, tooManyRequests)
		};
	}

	/**
	 * The current snapshot, or a kept one by its id, held for the caller, who releases it.
	 * @throws Refusal when there is none, or not that one.
	 */
	async hold(id?: string): Promise<Snapshot> {
		if (id !== undefined && !isSnapshotId(id)) throw unknownSnapshot(id);
		const current = await this.follow();
		if (id === undefined || id === current?.id) {
			if (current) return current.hold();
			if (this.failure instanceof Refusal) throw this.failure;
			throw this.unreadable ? unreadableSnapshot(this.unreadable) : noSnapshot();
		}
		return this.holdOlder(id);
	}

	/** Runs some work on a snapshot and lets go of it. */
	async using<Result>(
		id: string | undefined,
		work: (snapshot: Snapshot) => Result | Promise<Result>
	): Promise<Result> {
		const snapshot = await this.hold(id);
		try {
			return await work(snapshot);
		} finally {
			snapshot.release();
		}
	}

	/** Short answers of two kept snapshots beside each other: `older` and `newer` in the statements. */
	beside(
		older: string,
		newer: string,
		statements: readonly Statement[]
	): Promise<readonly (readonly Line[])[]> {
		const files = {
			older: snapshotFile(this.store, older),
			newer: snapshotFile(this.store, newer)
		};
		return readSideBySide(files, this.limits, statements);
	}

	/** Ids of the snapshots in the store, those to prefer first. */
	async kept(): Promise<string[]> {
		return keptAmong(await readdir(this.store), new Date());
	}

	close(): void {
		this.current?.release();
		this.current = null;
		for (const snapshot of this.older.values()) snapshot.release();
		this.older.clear();
	}

	/** The snapshot that the pointer names; the last good one while a newer one is being opened. */
	private async follow(): Promise<Snapshot | null> {
		if (this.following) {
			if (this.current) return this.current;
			await this.following;
			return this.current;
		}
		const now = performance.now();
		if (this.current && now - this.checkedAt < this.pointerAge) return this.current;
		this.checkedAt = now;
		const id = readPointer(this.store);
		if (id === null && !this.current) {
			this.following = this.openNewest().finally(() => (this.following = null));
			await this.following;
			return this.current;
		}
		if (id === this.current?.id) this.unreadable = null;
		if (id === null || id === this.current?.id) return this.current;
		if (id === this.unreadable && this.current) return this.current;
		this.following = this.change(id).finally(() => (this.following = null));
		await this.following;
		return this.current;
	}

	private async change(id: string): Promise<void> {
		try {
			const snapshot = await Snapshot.open(id, snapshotFile(this.store, id), this.limits);
			this.current?.release();
			this.current = snapshot;
			this.unreadable = null;
			this.failure = null;
		} catch (error) {
			if (this.unreadable !== id) console.error(`snapshot ${id} cannot be read:`, error);
			this.unreadable = id;
			this.failure = error;
			if (!this.current) await this.openNewest();
		}
	}

	/** With nothing served yet and no pointer to follow: the newest kept snapshot that opens. */
	private async openNewest(): Promise<void> {
		const kept = await this.kept().catch(() => []);
		for (const id of kept.filter((other) => other !== this.unreadable)) {
			try {
				this.current = await Snapshot.open(id, snapshotFile(this.store, id), this.limits);
				console.error(`the published snapshot cannot be read: ${id} is served`);
				return;
			} catch (error) {
				console.error(`snapshot ${id} cannot be read:`, error);
			}
		}
	}

	private async holdOlder(id: string): Promise<Snapshot> {
		await access(snapshotFile(this.store, id)).catch(() => {
			throw snapshotNotKept(id);
		});
		const open = this.older.get(id);
		if (!open) return (await this.openOlder(id)).hold();
		this.older.delete(id);
		this.older.set(id, open);
		return open.hold();
	}

	/** Opens a file once for everybody who asks meanwhile, and closes the one least asked for. */
	private openOlder(id: string): Promise<Snapshot> {
		const pending = this.opening.get(id);
		if (pending) return pending;
		const opening = Snapshot.open(id, snapshotFile(this.store, id), this.limits)
			.catch((error: unknown) => {
				throw error instanceof Refusal ? error : unreadableSnapshot(id);
			})
			.then((snapshot) => {
				this.older.set(id, snapshot);
				for (const [oldest, last] of this.older) {
					if (this.older.size <= olderOpen) break;
					this.older.delete(oldest);
					last.release();
				}
				return snapshot;
			})
			.finally(() => this.opening.delete(id));
		this.opening.set(id, opening);
		return opening;
	}
}
