// form[data-try]: what the lists make of the sentence, while it is typed. Without script its button asks the same.
import { read } from "./own-html.js";

const pause = 350;

for (const form of document.querySelectorAll("form[data-try]")) {
	const sentence = form.elements.Sentence;
	const answer = form.querySelector("[data-answer]");
	let timer, asked;

	const ask = async () => {
		asked?.abort();
		asked = new AbortController();
		try {
			const response = await fetch(form.action, {
				method: "POST",
				headers: { "X-Fragment": "1" },
				body: new URLSearchParams(new FormData(form)),
				signal: asked.signal,
			});
			if (response.ok) answer.replaceChildren(...document.adoptNode(read(await response.text()).body).childNodes);
		} catch { /* given up for newer words, or no network: the button still asks */ }
	};
	sentence.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(ask, pause);
	});
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		clearTimeout(timer);
		ask();
	});
}
