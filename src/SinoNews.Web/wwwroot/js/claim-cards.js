// [data-claims]: tells colleagues which card is being looked at: the one that has the focus or a part unfolded, and on a
// comment's own page that one. Only a courtesy, so what fails is not tried again.
const cards = document.querySelector("[data-claims]");
const token = cards?.querySelector("[name=__RequestVerificationToken]")?.value;
const every = 30000;
const claimed = new Map(); // card → when it was last said
let timer;

const say = (card, suffix = "") => {
	const body = new FormData();
	body.append("__RequestVerificationToken", token);
	fetch(`/newsroom/comments/${card.slice("case-".length)}/claim${suffix}`, { method: "POST", body, keepalive: true }).catch(() => {});
};

const isOpen = (card) => !card.matches("[data-settled], [data-decided]")
	&& (!cards.matches("[data-queue]") || card.contains(document.activeElement) || card.querySelector("details[open]") !== null);

const look = () => {
	if (document.hidden) return;
	const open = new Set([...cards.querySelectorAll(".case")].filter(isOpen).map((card) => card.id));
	for (const card of claimed.keys())
		if (!open.has(card)) {
			claimed.delete(card);
			say(card, "?handler=Release");
		}
	for (const card of open)
		if (Date.now() - (claimed.get(card) ?? 0) >= every) {
			claimed.set(card, Date.now());
			say(card);
		}
};

// Whoever only walks past a card does not review it.
const soon = () => { clearTimeout(timer); timer = setTimeout(look, 700); };

if (token) {
	cards.addEventListener("focusin", soon);
	cards.addEventListener("focusout", soon);
	cards.addEventListener("toggle", soon, true);
	document.addEventListener("case:replaced", soon);
	document.addEventListener("visibilitychange", soon);
	setInterval(look, every / 2);
	addEventListener("pagehide", () => {
		for (const card of claimed.keys()) say(card, "?handler=Release");
		claimed.clear();
	});
	soon();
}
