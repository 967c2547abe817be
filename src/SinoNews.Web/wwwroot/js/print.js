// [data-print] is hidden without script.
for (const button of document.querySelectorAll("[data-print]")) {
	button.addEventListener("click", () => print());
	button.hidden = false;
}
