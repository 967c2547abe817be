// The parts of the story form that follow the text: the preview, the counts, the warnings, the time, the look in a search.
// Without script the preview's button asks for all of them at once.
import { read } from "./own-html.js";

const form = document.querySelector("#story");
const parts = ["preview", "stat", "lint", "times", "serp"];
const pause = 500;
let timer, asked;

const show = (page) => {
	for (const name of parts) {
		const [old, fresh] = [document.getElementById(name), page.querySelector(`[data-part=${name}]`)];
		if (!old || !fresh || old.innerHTML.trim() === fresh.innerHTML.trim()) continue;
		const at = old.scrollTop;
		old.replaceChildren(...document.adoptNode(fresh).childNodes);
		old.scrollTop = at;
	}
};

const ask = async () => {
	asked?.abort();
	asked = new AbortController();
	const query = new URLSearchParams(form.dataset.story ? { id: form.dataset.story } : {});
	try {
		const answer = await fetch(`/newsroom/articles/preview?${query}`, {
			method: "POST", body: new FormData(form), headers: { "X-Fragment": "html" }, signal: asked.signal,
		});
		if (answer.ok) show(read(await answer.text()));
	} catch { /* given up for newer words, or no network: the button still asks */ }
};

form.addEventListener("input", () => {
	clearTimeout(timer);
	timer = setTimeout(ask, pause);
});

const toggle = form.querySelector("[data-toggle-preview]");
const pad = form.querySelector(".pad");
toggle.setAttribute("aria-pressed", String(pad.dataset.view === "preview"));
toggle.addEventListener("click", (event) => {
	event.preventDefault();
	pad.dataset.view = pad.dataset.view === "preview" ? "write" : "preview";
	toggle.setAttribute("aria-pressed", String(pad.dataset.view === "preview"));
	ask();
});

// A thing that the linter found is put right where it stands; the caret stays.
form.addEventListener("click", (event) => {
	const button = event.target.closest("button[data-start]");
	if (!button) return;
	const { start, length, replacement, field } = button.dataset;
	const text = form.elements[field];
	if (text.value.substr(Number(start), Number(length)) !== button.dataset.excerpt) return;
	event.preventDefault();
	text.setRangeText(replacement, Number(start), Number(start) + Number(length), "preserve");
	text.dispatchEvent(new Event("input", { bubbles: true }));
	document.getElementById("lint").focus();
});
