// [data-running]: a bulk action that runs on is asked every second how far it is; its end shows the whole result.
import { read } from "./own-html.js";

const ask = async (part) => {
	const answer = await fetch(location.href);
	if (!answer.ok || answer.redirected) return;
	const page = read(await answer.text());
	if (!page.querySelector("[data-running]")) {
		document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
		return;
	}
	part.querySelector("[data-done]").textContent = page.querySelector("[data-done]").textContent;
	part.querySelector("progress").value = page.querySelector("progress").value;
};

const timer = setInterval(async () => {
	const part = document.querySelector("[data-running]");
	if (part) try { await ask(part); } catch { /* the network is away: ask again */ }
	else clearInterval(timer);
}, 1000);
