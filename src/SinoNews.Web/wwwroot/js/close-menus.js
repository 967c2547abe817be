// details.menu closes as a menu does: with Escape, which gives the focus back to its button, and with a click elsewhere.
const open = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("keydown", (event) => {
	if (event.key !== "Escape") return;
	for (const menu of open()) {
		menu.open = false;
		menu.querySelector("summary").focus();
	}
});
document.addEventListener("click", (event) => {
	for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
});
