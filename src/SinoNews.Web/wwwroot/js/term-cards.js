// A term of the glossary opens its card beside itself; without this it leads to the entry's page, as it does with a
// modifier key or another button.
const cardOf = (term) => document.getElementById(`term-${term.dataset.term}`);

document.addEventListener("click", (event) => {
	const term = event.target.closest?.("a.term");
	const card = term && cardOf(term);
	if (!card?.showPopover || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	card.showPopover({ source: term });
	card.focus();
});

for (const term of document.querySelectorAll("a.term")) {
	if (cardOf(term)?.showPopover) term.setAttribute("aria-haspopup", "dialog");
}
