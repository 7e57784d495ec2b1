import { tick } from 'svelte';
import { goto } from '$app/navigation';

/**
 * Follows a link that its own page takes away, and hands the focus to what stands in its place: who
 * uses the keyboard goes on from there, not from the top of the page.
 */
export async function followLink(
	event: MouseEvent & { readonly currentTarget: HTMLAnchorElement },
	next: () => HTMLElement | null | undefined
): Promise<void> {
	if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
		return;
	event.preventDefault();
	await goto(event.currentTarget.href, { keepFocus: true, noScroll: true });
	await tick();
	next()?.focus({ preventScroll: true });
}

/** What opens the field of a filter bar in which a name is chosen; the first field without a name. */
export function fieldOf(name?: string): HTMLElement | null {
	const fields = [...document.querySelectorAll('form[data-filters] .field')];
	const own = fields.find((field) => name && field.querySelector(`[name="${CSS.escape(name)}"]`));
	return (own ?? fields[0])?.querySelector<HTMLElement>('summary, select, button') ?? null;
}
