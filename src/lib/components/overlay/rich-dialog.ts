import type { Snippet } from 'svelte';
import type { Language } from '$pipelines/contract/text';

export interface RichDialogProps {
	open: boolean;
	title: string;
	language: Language;
	children: Snippet;
}
