import type { TargetStatus } from '$lib/api';

/** The look of a status; its word says it too. */
export const statusTones: Readonly<Record<TargetStatus, string>> = {
	reached: 'good',
	'on-the-way': 'way',
	stalled: 'bad',
	'moving-away': 'bad',
	'no-target': 'bare',
	'no-data': 'warn'
};
