import type { TargetStatus } from '$lib/i18n/messages/figures';

export interface Progress {
	readonly value: number | null;
	/** The same figure a year before. */
	readonly base: number | null;
	readonly target: number | null;
	readonly direction: 'up' | 'down' | null;
}

/** A move of less than one hundredth of the way between value and target is no move. */
const leastShare = 0.01;

/** Where a figure stands against its target; the year behind it says which way it goes. */
export function targetStatus({ value, base, target, direction }: Progress): TargetStatus {
	if (value === null) return 'no-data';
	if (target === null) return 'no-target';
	const better = direction === 'down' ? -1 : 1;
	if ((value - target) * better >= 0) return 'reached';
	if (base === null) return 'on-the-way';
	const moved = (value - base) * better;
	if (Math.abs(moved) < Math.abs(target - value) * leastShare) return 'stalled';
	return moved > 0 ? 'on-the-way' : 'moving-away';
}

/** The look of a status; its word says it too. */
export const statusTones: Readonly<Record<TargetStatus, string>> = {
	reached: 'good',
	'on-the-way': 'way',
	stalled: 'bad',
	'moving-away': 'bad',
	'no-target': 'bare',
	'no-data': 'warn'
};
