import type { Snippet } from 'svelte';

export interface Tab {
	readonly id: string;
	readonly label: string;
}

export interface RichTabsProps {
	label: string;
	tabs: readonly Tab[];
	value: string;
	onchange?: ((value: string) => void) | undefined;
	panel: Snippet<[Tab]>;
}
