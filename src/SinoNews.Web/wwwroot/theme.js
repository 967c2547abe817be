// In the head and blocking, so that the page never paints in the wrong theme. js/theme-button.js writes the choice.
try {
	const theme = localStorage.getItem("theme");
	if (theme) document.documentElement.dataset.theme = theme;
} catch { /* no storage: the system's theme stands */ }
