// In the head and blocking, so that the page never paints in the wrong theme or size. js/theme-button.js and js/text-size.js write them.
try {
	const { dataset } = document.documentElement;
	for (const key of ["theme", "text"]) if (localStorage[key]) dataset[key] = localStorage[key];
} catch { /* no storage: the system's stands */ }
