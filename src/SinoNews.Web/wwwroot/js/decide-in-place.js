// A decision on a card of [data-queue] is sent without leaving the page: the card settles where it stands, the list does
// not jump, the next card is focused, and what happened is said. Anything unexpected is sent again as an ordinary form.
import { read } from "./own-html.js";

const queue = document.querySelector("[data-queue]");
const live = document.querySelector("[data-live]");

const say = (text) => { live.textContent = ""; setTimeout(() => { live.textContent = text.replace(/\s+/g, " ").trim(); }, 50); };

const waitingAfter = (card) => {
	for (let at = card.nextElementSibling; at; at = at.nextElementSibling)
		if (at.matches(".case:not([data-settled], [data-decided])")) return at;
	return null;
};

const count = (page) => {
	const fresh = [...page.querySelectorAll(".tabs .count")];
	document.querySelectorAll(".tabs .count").forEach((old, i) => fresh[i] && old.replaceWith(document.adoptNode(fresh[i])));
	for (const waits of document.querySelectorAll(".bar [aria-current] .count")) {
		waits.firstElementChild.textContent = fresh[0].textContent;
		waits.hidden = fresh[0].textContent === "0";
	}
};

// How many match is the server's to say: it knows the filter.
const countMatching = async () => {
	const shown = document.querySelector("[data-matching]");
	if (!shown) return;
	const answer = await fetch(location.href);
	const fresh = read(await answer.text()).querySelector("[data-matching]");
	if (fresh) shown.replaceChildren(...document.adoptNode(fresh).childNodes);
};

const settle = (card) => {
	card.toggleAttribute("data-settled", true);
	for (const box of card.querySelectorAll("input[name=Items]")) box.disabled = true;
};

const replace = (card, fresh, next) => {
	const anchor = next ?? card.nextElementSibling;
	const top = anchor?.getBoundingClientRect().top;
	const focused = card.contains(document.activeElement);
	fresh.style.minBlockSize = `${card.offsetHeight}px`;
	card.replaceWith(fresh);
	if (anchor) scrollBy(0, anchor.getBoundingClientRect().top - top);
	if (focused) (next ?? fresh).focus({ preventScroll: true });
	document.dispatchEvent(new CustomEvent("case:replaced", { detail: fresh }));
};

queue?.addEventListener("submit", async (event) => {
	const { submitter, target: form } = event;
	const card = form.closest(".case");
	if (!form.matches(".acts") || form.getAttribute("action").endsWith("/bulk") || submitter?.dataset.leave !== undefined || form.dataset.plain !== undefined) return;
	event.preventDefault();
	if (form.dataset.sending !== undefined) return;
	form.dataset.sending = "";

	try {
		const address = submitter?.formAction ?? form.action;
		const answer = await fetch(address, {
			method: "POST",
			body: new URLSearchParams(new FormData(form)),
			headers: { "X-Fragment": "case" },
		});
		if (answer.redirected || (answer.status !== 200 && answer.status !== 409)) throw new Error(answer.status);
		const page = read(await answer.text());
		const fresh = document.adoptNode(page.querySelector(".case"));
		const said = document.adoptNode(page.querySelector("[data-said]"));
		// Whoever takes a decision back, or comes too late, decides on the same card again.
		const again = answer.status === 409 || address.endsWith("/undo");

		if (answer.status === 409) {
			// The live region says it: an alert would say it twice.
			said.removeAttribute("role");
			fresh.querySelector("div").prepend(said);
		}
		if (!again) settle(fresh);
		count(page);
		replace(card, fresh, again ? null : waitingAfter(card));
		say(said.textContent);
		countMatching().catch(() => {});
	} catch {
		form.dataset.plain = "";
		delete form.dataset.sending;
		form.requestSubmit(submitter);
	}
});
