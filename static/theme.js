// Runs before the first paint, so that a chosen theme does not flash and what needs JavaScript
// keeps its place from the start.
document.documentElement.dataset.alive = '';
try {
	const theme = localStorage.getItem('mirsad-theme');
	if (['light', 'dark', 'contrast'].includes(theme)) document.documentElement.dataset.theme = theme;
} catch {
	// Storage is refused: the system's theme stands.
	document.documentElement.removeAttribute('data-theme');
}
