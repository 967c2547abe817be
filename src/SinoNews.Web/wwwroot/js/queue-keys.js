// The queue by keyboard. Keys are bound by their place (event.code), so they are the same in an Arabic and a Latin layout,
// and are silent while somebody types. They can be switched off; the choice is kept in this browser.
const queue = document.querySelector("[data-queue]");
const dialog = document.querySelector("[data-keys-dialog]");
const off = "sinonews-keys-off";

const stored = () => { try { return localStorage.getItem(off) !== null; } catch { return false; } };
const keep = (isOff) => { try { isOff ? localStorage.setItem(off, "") : localStorage.removeItem(off); } catch { /* this visit only */ } };

const cards = () => [...queue?.querySelectorAll(".case") ?? []];
const current = () => document.querySelector(".case[data-focus]");
const types = (el) => el.closest("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio]), dialog") !== null;

const mark = (card) => {
	for (const one of cards()) one.toggleAttribute("data-focus", one === card);
};

const move = (step) => {
	const all = cards();
	const at = all.indexOf(current());
	const to = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))];
	to?.focus();
	to?.scrollIntoView({ block: "nearest" });
};

// «تراجع» takes back this card's decision, else the last one that was made on the page.
let decided = null;
const undo = () => (current()?.querySelector("[data-key=KeyJ]")
	?? decided?.querySelector("[data-key=KeyJ]")
	?? document.querySelector(".toast [data-key=KeyJ]"))?.click();

const acts = {
	ArrowDown: () => move(1),
	ArrowUp: () => move(-1),
	KeyJ: undo,
	KeyS: () => current()?.querySelector("input[name=Items]:not(:disabled)")?.click(),
	BracketRight: () => {
		const details = current()?.querySelector("[data-answer]");
		if (!details) return;
		details.open = true;
		details.querySelector("textarea").focus();
	},
};
for (const code of ["KeyU", "KeyV", "Period"])
	acts[code] = () => current()?.querySelector(`[data-key=${code}]`)?.click();

if (queue || dialog) {
	const hint = document.querySelector("[data-keys-hint]");
	const toggle = dialog.querySelector("[data-keys-switch]");
	const show = () => {
		hint.querySelector("[data-keys-list]").hidden = stored();
		document.body.toggleAttribute("data-keys-off", stored());
	};

	hint.hidden = !queue;
	toggle.checked = !stored();
	toggle.addEventListener("change", () => { keep(!toggle.checked); show(); });
	document.querySelector("[data-keys-help]").addEventListener("click", () => dialog.showModal());
	// The key hints make buttons wider: a card that is pressed takes or loses them only once the press is over.
	let pointing = false;
	for (const [kind, down] of [["pointerdown", true], ["pointerup", false], ["pointercancel", false]])
		document.addEventListener(kind, () => { pointing = down; }, true);
	queue?.addEventListener("focusin", ({ target }) => { if (!pointing) mark(target.closest(".case")); });
	queue?.addEventListener("click", ({ target, detail }) => {
		if (detail === 0) return;
		mark(target.closest(".case"));
		queue.toggleAttribute("data-keyed", false);
	});
	document.addEventListener("case:replaced", ({ detail: card }) => {
		// By key, the eyes must be able to follow the focus; by pointer, nothing moves under it.
		const byKey = queue.hasAttribute("data-keyed");
		decided = card.hasAttribute("data-settled") ? card : null;
		if (byKey && !decided) card.focus({ preventScroll: true });
		if (card.contains(document.activeElement)) mark(card);
		if (byKey) current()?.scrollIntoView({ block: "nearest" });
	});
	document.addEventListener("keydown", (event) => {
		if (stored() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || dialog.open || types(event.target)) return;
		queue?.toggleAttribute("data-keyed", true);
		if (event.key === "?" || (event.code === "Slash" && event.shiftKey)) {
			event.preventDefault();
			dialog.showModal();
		} else if (!event.shiftKey && acts[event.code]) {
			event.preventDefault();
			// A key that is held down moves on, but decides once.
			if (event.repeat && !event.code.startsWith("Arrow")) return;
			acts[event.code]();
		}
	});
	show();
}
