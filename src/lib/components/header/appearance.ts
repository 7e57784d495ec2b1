import { appearances, type Appearance } from '$lib/i18n/messages/chrome';

const key = 'mirsad-theme';

/** What the visitor chose; the script of `src/app.html` has put it on the page before the first paint. */
export function chosenAppearance(): Appearance {
	const theme = document.documentElement.dataset.theme;
	return appearances.find((appearance) => appearance === theme) ?? 'system';
}

/** Shows the page in an appearance and remembers it on this device. */
export function chooseAppearance(appearance: Appearance): void {
	if (appearance === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = appearance;
	try {
		if (appearance === 'system') localStorage.removeItem(key);
		else localStorage.setItem(key, appearance);
	} catch (refusal) {
		console.warn('The theme lasts until the page is left: storage is refused.', refusal);
	}
}
