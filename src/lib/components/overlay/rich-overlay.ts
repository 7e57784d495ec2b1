import type { Snippet } from 'svelte';

export interface RichOverlayProps {
	label: string;
	children: Snippet;
}
