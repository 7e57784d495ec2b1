// Runs before the first paint, so that a chosen theme does not flash.
try {
	const theme = localStorage.getItem('mirsad-theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage is refused: the system's theme stands.
	document.documentElement.removeAttribute('data-theme');
}
