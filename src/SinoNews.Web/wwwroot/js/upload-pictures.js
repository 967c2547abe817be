// form[data-upload]: pictures chosen, dropped on the page or pasted are sent one by one, each with its progress and its
// answer in a list; then the library below shows them. Without this the form sends them all at once.
import { read } from "./own-html.js";

const form = document.querySelector("[data-upload]");
const list = form?.querySelector("[data-uploads]");
const live = form?.querySelector("[data-live]");
const waiting = [];
let sending = false;

const make = (tag, props = {}, ...children) => {
	const element = Object.assign(document.createElement(tag), props);
	element.append(...children);
	return element;
};
const named = (file) => make("bdi", { textContent: file.name || "صورة ملصقة" });

const row = (file) => {
	const bar = make("progress", { max: 100, value: 0 });
	bar.setAttribute("aria-label", `رفع ${file.name}`);
	const item = make("li", {}, make("span", { className: "name" }, named(file)), bar);
	list.hidden = false;
	list.prepend(item);
	return { item, bar };
};

const settle = ({ item, bar }, state, said) => {
	item.dataset.state = state;
	bar.replaceWith(said);
};

const problem = (status, answer) => answer?.problem
	?? (status === 413 ? "الملف أكبر مما نستقبل: صغّره ثم ارفعه."
	: status === 401 ? "انتهت جلستك: سجّل الدخول في صفحة أخرى ثم أعد الرفع."
	: status === 503 ? "تعذّر الحفظ الآن ولم تُحفظ الصورة. أعد رفعها بعد دقيقة."
	: "انقطع الرفع ولم تُحفظ الصورة. أعد رفعها.");

const send = (file, { bar }) => new Promise((answer) => {
	const request = new XMLHttpRequest();
	const data = new FormData();
	data.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
	data.append("files", file, file.name || "صورة ملصقة");
	request.open("POST", form.action);
	request.responseType = "json";
	request.setRequestHeader("X-Fragment", "json");
	request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
	request.upload.addEventListener("progress", ({ loaded, total }) => {
		// All sent is not all done: the server works on it for some seconds.
		if (loaded < total) bar.value = loaded / total * 100;
		else bar.removeAttribute("value");
	});
	request.addEventListener("loadend", () => answer({ status: request.status, answer: request.response }));
	request.send(data);
});

const upload = async (file, shown) => {
	const tooLarge = file.size > Number(form.dataset.most);
	const { status, answer } = tooLarge ? { status: 413 } : await send(file, shown);
	if (status !== 200 && status !== 201) {
		const why = problem(status, answer);
		settle(shown, "refused", make("span", { className: "error", textContent: why }));
		return `${file.name}: ${why}`;
	}
	const link = make("a", { href: answer.page }, "فتح الصورة", make("span", { className: "sr" }, " ", named(file)));
	const thumb = make("img", { src: answer.thumb, alt: "", width: 48, height: 48 });
	const note = answer.note ?? "أُضيفت إلى المكتبة.";
	settle(shown, "done", make("span", { className: "meta" }, thumb, make("span", {}, `${note} `, link)));
	return `${file.name}: ${note}`;
};

const refresh = async () => {
	const answer = await fetch(location.href);
	const fresh = read(await answer.text()).querySelector("[data-pictures]");
	if (fresh) document.querySelector("[data-pictures]").replaceWith(document.adoptNode(fresh));
};

const work = async () => {
	if (sending) return;
	sending = true;
	for (let next; (next = waiting.shift());) live.textContent = await upload(...next);
	sending = false;
	refresh().catch(() => {});
};

const take = (files) => {
	for (const file of files) waiting.push([file, row(file)]);
	work();
};

if (form) {
	const place = document.querySelector("[data-drop]");
	const pictures = (data) => [...data?.files ?? []].filter((file) => file.type.startsWith("image/"));

	form.querySelector("[data-drop-hint]").hidden = false;
	form.addEventListener("submit", (event) => {
		if (form.elements.files.files.length === 0) return;
		event.preventDefault();
		take(form.elements.files.files);
		form.elements.files.value = "";
	});
	place.addEventListener("dragover", (event) => {
		if (!event.dataTransfer.types.includes("Files")) return;
		event.preventDefault();
		form.toggleAttribute("data-over", true);
	});
	for (const kind of ["dragleave", "drop"])
		place.addEventListener(kind, (event) => { if (kind === "drop" || !place.contains(event.relatedTarget)) form.toggleAttribute("data-over", false); });
	place.addEventListener("drop", (event) => {
		if (event.dataTransfer.files.length === 0) return;
		event.preventDefault();
		take(event.dataTransfer.files);
	});
	document.addEventListener("paste", ({ clipboardData }) => take(pictures(clipboardData)));
	addEventListener("beforeunload", (event) => { if (sending) event.preventDefault(); });
}
