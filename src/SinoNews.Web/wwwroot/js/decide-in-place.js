// A decision on a card of [data-queue] is sent without leaving the page: the card settles where it stands, the list does
// not jump, the next card is focused, and what happened is said. Anything unexpected is sent again as an ordinary form.
const queue = document.querySelector("[data-queue]");
const live = document.querySelector("[data-live]");

const say = (text) => { live.textContent = ""; setTimeout(() => { live.textContent = text; }, 50); };

const waitingAfter = (card) => {
	for (let at = card.nextElementSibling; at; at = at.nextElementSibling)
		if (at.matches(".case:not([data-settled])")) return at;
	return null;
};

const replace = (card, page, conflict) => {
	const fresh = document.adoptNode(page.querySelector(".case"));
	const next = waitingAfter(card);
	const anchor = next ?? card;
	const top = anchor.getBoundingClientRect().top;
	const focused = card.contains(document.activeElement);

	card.replaceWith(fresh);
	const tabs = page.querySelector(".tabs");
	if (tabs) document.querySelector(".tabs").replaceWith(document.adoptNode(tabs));
	const waits = document.querySelector(".tabs .count").textContent;
	for (const count of document.querySelectorAll(".bar [aria-current] .count")) count.firstElementChild.textContent = waits;

	if (conflict) fresh.querySelector("div").prepend(document.adoptNode(page.querySelector("[role=alert]")));
	else {
		fresh.toggleAttribute("data-settled", true);
		const box = fresh.querySelector("input[name=Items]");
		if (box) box.disabled = true;
	}
	if (next) scrollBy(0, next.getBoundingClientRect().top - top);
	if (focused) (conflict || !next ? fresh : next).focus({ preventScroll: Boolean(next) });
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
		const answer = await fetch(submitter?.formAction ?? form.action, {
			method: "POST",
			body: new URLSearchParams(new FormData(form)),
			headers: { "X-Fragment": "case" },
		});
		if (answer.redirected || (answer.status !== 200 && answer.status !== 409)) throw new Error(answer.status);
		const page = new DOMParser().parseFromString(await answer.text(), "text/html");
		const conflict = answer.status === 409;
		const name = card.querySelector("h2 bdi").textContent;
		const said = conflict ? page.querySelector("[role=alert]").textContent
			: `تعليق «${name}»: ${page.querySelector(".pill")?.textContent ?? ""}`;
		replace(card, page, conflict);
		say(said.replace(/\s+/g, " ").trim());
	} catch {
		form.dataset.plain = "";
		delete form.dataset.sending;
		form.requestSubmit(submitter);
	}
});
