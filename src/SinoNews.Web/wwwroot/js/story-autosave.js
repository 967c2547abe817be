// form[data-story]: what is typed is kept in this browser at once, and on the server every few seconds, until it is saved.
// A closed tab, a dead server or a lost session loses nothing: the next visit offers the text.
const form = document.querySelector("#story");
const pause = 3000;
const heartbeat = 20000;
const prefix = "sinonews-story:";
const id = form.dataset.story ?? "";
const key = prefix + (id || `new:${form.elements["Input.Draft"].value}`);
const sent = "sinonews-story-sent";
const token = form.elements.__RequestVerificationToken;
const saved = form.querySelector("[data-saved]");
const notes = (name) => document.querySelector(`[data-${name}]`);
const attempt = (act) => { try { return act(); } catch { return null; } };

const typed = () => Object.fromEntries([...new FormData(form)].filter(([name, value]) =>
	typeof value === "string" && name.startsWith("Input.") && name !== "Input.Version" && name !== "Input.Draft"));
const keepHere = () => attempt(() => localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: typed() })));
const forgetHere = (name = key) => attempt(() => localStorage.removeItem(name));

let dirty = false;
let failed = false;
let leaving = false;
let timer;

// «حُفظت تلقائيًا قبل …»: one element, whose age times.js keeps.
const time = Object.assign(document.createElement("time"), { dateTime: new Date().toISOString() });
time.setAttribute("data-relative", "");
const say = (text, isError = false, at = null) => {
	const words = document.createElement("span");
	words.className = isError ? "error" : "";
	words.append(text);
	if (at) {
		time.dateTime = at;
		time.textContent = "الآن";
		words.append(" ", time);
	}
	saved.replaceChildren(words);
	if (at && !time.dataset.watched) {
		time.dataset.watched = "";
		document.dispatchEvent(new CustomEvent("case:replaced", { detail: words }));
	}
};

const hear = ({ saved: at, heldBy, version }, still) => {
	if (!still) say("حُفظت تلقائيًا", false, at);
	const held = notes("held");
	if (held) held.hidden = heldBy === null;
	const taken = notes("taken");
	if (taken && !held) {
		taken.hidden = heldBy === null;
		taken.querySelector("[data-holder]").textContent = heldBy ?? "";
	}
	notes("newer").hidden = !id || version === Number(form.elements["Input.Version"].value);
};

const send = async (still) => {
	const query = new URLSearchParams({ ...(id && { id }), ...(still && { still }) });
	const body = still ? new URLSearchParams({ [token.name]: token.value }) : new FormData(form);
	if (!still) {
		dirty = false;
		say("تُحفظ…");
	}
	try {
		const answer = await fetch(`/newsroom/articles/autosave?${query}`, { method: "POST", body, headers: { "X-Fragment": "json" } });
		if (answer.status === 401) notes("expired").hidden = false;
		if (!answer.ok) throw new Error(answer.status);
		notes("expired").hidden = true;
		hear(await answer.json(), still);
		if (!still && !dirty) forgetHere();
		failed = false;
	} catch {
		if (still) return;
		dirty = failed = true;
		say("تعذّر الحفظ: النص محفوظ في هذا المتصفح", true);
		schedule(10000);
	}
};

const schedule = (after = pause) => {
	clearTimeout(timer);
	timer = setTimeout(() => { if (dirty && !leaving) send(false); }, after);
};

const fill = (fields) => {
	for (const [name, value] of Object.entries(fields)) {
		const field = form.elements[name];
		if (field) field.value = value;
		if (field instanceof Element) field.dispatchEvent(new Event("refill"));
	}
	form.elements["Input.Title"].dispatchEvent(new Event("input", { bubbles: true }));
};

// What an earlier visit left here and the server never got.
const offer = () => {
	const names = attempt(() => Object.keys(localStorage)) ?? [];
	const left = names.filter((name) => (id ? name === key : name.startsWith(`${prefix}new:`)))
		.map((name) => ({ name, ...attempt(() => JSON.parse(localStorage.getItem(name))) })).filter((copy) => copy.fields)
		.sort((one, other) => other.at - one.at);
	const copy = left.find((one) => Object.entries(one.fields).some(([name, value]) => (typed()[name] ?? "") !== value));
	const note = notes("local");
	if (!copy || !note) return;
	const when = note.querySelector("[data-local-time]");
	when.dateTime = new Date(copy.at).toISOString();
	when.textContent = new Intl.DateTimeFormat("ar-AE-u-nu-latn", { dateStyle: "long", timeStyle: "short" }).format(copy.at);
	note.hidden = false;
	note.querySelector("[data-local-take]").addEventListener("click", () => {
		note.hidden = true;
		fill(copy.fields);
		if (copy.name !== key) forgetHere(copy.name);
		form.elements["Input.Body"].focus();
	});
	note.querySelector("[data-local-drop]").addEventListener("click", () => { note.hidden = true; forgetHere(copy.name); });
};

if (!form.dataset.binned) {
	// A save that was answered by its page has arrived: its copy here is old.
	attempt(() => {
		const name = sessionStorage.getItem(sent);
		if (name && new URLSearchParams(location.search).has("done")) forgetHere(name);
		sessionStorage.removeItem(sent);
	});
	offer();
	form.addEventListener("input", () => {
		dirty = true;
		keepHere();
		schedule();
	});
	form.addEventListener("submit", () => {
		leaving = true;
		keepHere();
		attempt(() => sessionStorage.setItem(sent, key));
		// If no page comes, the form is still here and goes on keeping.
		setTimeout(() => { leaving = false; }, 15000);
	});
	addEventListener("pagehide", () => {
		if (leaving || !id) return;
		const body = new URLSearchParams({ [token.name]: token.value });
		navigator.sendBeacon(`/newsroom/articles/autosave?handler=leave&id=${id}`, body);
	});
	addEventListener("beforeunload", (event) => { if (failed && dirty && !leaving) event.preventDefault(); });
	if (id) setInterval(() => { if (!dirty && !leaving && !document.hidden) send(true); }, heartbeat);
	addEventListener("keydown", (event) => {
		if (event.code !== "KeyS" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
		event.preventDefault();
		form.requestSubmit(form.querySelector("[data-save]"));
	});
	for (const hint of form.querySelectorAll("[data-save] kbd")) hint.hidden = false;
}
