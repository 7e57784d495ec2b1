import type { Transport } from '@sveltejs/kit';
import { Drawing } from '$lib/charts/drawing';

export const transport: Transport = {
	Drawing: {
		encode: (value: unknown) => value instanceof Drawing && value.sent,
		decode: ([wide, narrow]: [string, string]) => new Drawing(wide, narrow)
	}
};
