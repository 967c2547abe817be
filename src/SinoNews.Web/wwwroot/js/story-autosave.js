// form[data-story]: what is typed is kept in this browser at once, and on the server every few seconds, until it is saved.
// A closed tab, a dead server or a lost session loses nothing: the next visit offers the text. What the server has got is
// kept here no longer; the rest stays its writer's own, also when others use this browser, for three months.
const form = document.querySelector("#story");
const [pause, heartbeat, patience] = [3000, 20000, 15000];
const refused = new Set([403, 404, 409, 413]);
const kept = 90 * 24 * 3600 * 1000;
const id = form.dataset.story ?? "";
const notes = (name) => document.querySelector(`[data-${name}]`);
const attempt = (act) => { try { return act(); } catch { return null; } };
const own = `sinonews-story:${notes("local").dataset.member}:`;
const story = `${own}${id || "new"}:`;
let key = story + form.elements["Input.Draft"].value;
const sent = "sinonews-story-sent";
const token = form.elements.__RequestVerificationToken;
const saved = form.querySelector("[data-saved]");

const typed = () => Object.fromEntries([...new FormData(form)].filter(([name, value]) =>
	typeof value === "string" && name.startsWith("Input.") && name !== "Input.Draft"));
const keepHere = () => attempt(() => { localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: typed() })); return true; });
const forgetHere = (name = key) => attempt(() => localStorage.removeItem(name));

let dirty = false;
let failed = false;
let leaving = false;
let timer;
let running;

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

const hear = ({ saved: at, heldBy, version, closed }, still) => {
	if (!still) say("حُفظت تلقائيًا", false, at);
	const held = notes("held");
	if (held) held.hidden = heldBy === null;
	const taken = notes("taken");
	if (taken && !held) {
		taken.hidden = heldBy === null;
		taken.querySelector("[data-holder]").textContent = heldBy ?? "";
	}
	notes("closed").hidden = !closed;
	notes("newer").hidden = !id || closed || version === Number(form.elements["Input.Version"].value);
};

const send = async (still) => {
	const query = new URLSearchParams({ ...(id && { id }), ...(still && { still }) });
	const body = still ? new URLSearchParams({ [token.name]: token.value }) : new FormData(form);
	const asked = new AbortController();
	if (!still) {
		// Of two sends on their way at once the older might arrive last.
		running?.abort();
		running = asked;
		dirty = false;
		say("تُحفظ…");
	}
	try {
		const answer = await fetch(`/newsroom/articles/autosave?${query}`, { method: "POST", body, headers: { "X-Fragment": "json" }, signal: asked.signal });
		if (answer.status === 401) notes("expired").hidden = false;
		if (refused.has(answer.status) && !still) {
			// Asking again brings nothing; the next letter does.
			dirty = failed = true;
			say((await answer.json().catch(() => null))?.problem ?? "لم تعد هذه المادة لك: النص محفوظ في هذا المتصفح", true);
			return;
		}
		if (!answer.ok) throw new Error(answer.status);
		notes("expired").hidden = true;
		hear(await answer.json(), still);
		if (!still && !dirty) forgetHere();
		failed = false;
	} catch {
		if (still || (asked.signal.aborted && !leaving)) return;
		dirty = true;
		if (leaving) return void schedule(patience + pause);
		failed = true;
		say("تعذّر الحفظ: النص محفوظ في هذا المتصفح", true);
		schedule(10000);
	}
};

const schedule = (after = pause) => {
	clearTimeout(timer);
	timer = setTimeout(() => { if (dirty && !leaving) send(false); }, after);
};

// Words of an older version come back with its number, so that a save finds what was saved in between; what the newsroom
// says beside the words stays as it is by now.
const besideWords = /^Input\.(Embargo|Comments|Day|Hour)/;
const restorable = (fields) => Object.entries(fields).filter(([name]) =>
	fields["Input.Version"] === form.elements["Input.Version"].value || !besideWords.test(name));
const differs = ({ fields }) => {
	const now = typed();
	return restorable(fields).some(([name, value]) => name !== "Input.Version" && (now[name] ?? "") !== value);
};

const fill = (fields) => {
	if (fields["Input.Version"] !== form.elements["Input.Version"].value) notes("newer").hidden = !id;
	for (const [name, value] of restorable(fields)) {
		const field = form.elements[name];
		if (field) field.value = value;
		if (field instanceof Element) field.dispatchEvent(new Event("refill"));
	}
	form.elements["Input.Title"].dispatchEvent(new Event("input", { bubbles: true }));
};

// What earlier visits left here and the server never got: the newest that says something else, then the next.
const left = () => (attempt(() => Object.keys(localStorage)) ?? []).filter((name) => name.startsWith(own))
	.map((name) => ({ name, ...attempt(() => JSON.parse(localStorage.getItem(name))) })).filter((copy) => copy.fields)
	.sort((one, other) => other.at - one.at);
let offered;
const note = notes("local");
const offer = () => {
	offered = left().find((copy) => copy.name.startsWith(story) && differs(copy));
	note.hidden = !offered;
	if (!offered) return;
	// What is typed now must not take the place of what is offered.
	if (offered.name === key) key = `${key}:${Date.now()}`;
	const when = note.querySelector("[data-local-time]");
	when.dateTime = new Date(offered.at).toISOString();
	when.textContent = new Intl.DateTimeFormat("ar-AE-u-nu-latn", { dateStyle: "long", timeStyle: "short" }).format(offered.at);
};
note.querySelector("[data-local-take]").addEventListener("click", () => {
	note.hidden = true;
	fill(offered.fields);
	// It goes on as the form that it was typed into: once saved, nothing older of that form is offered.
	if (id) form.elements["Input.Draft"].value = offered.name.slice(story.length).split(":")[0];
	if (keepHere()) forgetHere(offered.name);
	form.elements["Input.Body"].focus();
});
note.querySelector("[data-local-drop]").addEventListener("click", () => { forgetHere(offered.name); offer(); });

// One text is thrown away where it is listed: the form beside it stays as it is.
form.addEventListener("click", async (event) => {
	const button = event.target.closest("button[data-discard]");
	if (!button) return;
	event.preventDefault();
	try {
		const answer = await fetch(button.formAction, { method: "POST", body: new URLSearchParams({ [token.name]: token.value }), headers: { "X-Fragment": "json" } });
		if (!answer.ok) throw new Error(answer.status);
		const list = button.closest("[data-unsaved]");
		button.closest("li").remove();
		list.hidden = list.querySelector("li") === null;
	} catch {
		say("تعذّر إهمال النص: حاول مرة أخرى", true);
	}
});

if (!form.dataset.binned) {
	// A save that was answered by its page has arrived: its copy here is old.
	attempt(() => {
		const name = sessionStorage.getItem(sent);
		if (name && new URLSearchParams(location.search).has("done")) forgetHere(name);
		sessionStorage.removeItem(sent);
	});
	for (const { name, at } of left()) if (Date.now() - at > kept) forgetHere(name);
	offer();
	form.addEventListener("input", () => {
		dirty = true;
		keepHere();
		schedule();
	});
	form.addEventListener("submit", () => {
		leaving = true;
		running?.abort();
		keepHere();
		attempt(() => sessionStorage.setItem(sent, key));
		// If no page comes, the form is still here and goes on keeping.
		setTimeout(() => { leaving = false; }, patience);
	});
	addEventListener("pagehide", () => {
		if (leaving || !id) return;
		const body = new URLSearchParams({ [token.name]: token.value });
		navigator.sendBeacon(`/newsroom/articles/autosave?handler=leave&id=${id}`, body);
	});
	addEventListener("beforeunload", (event) => { if (failed && dirty && !leaving) event.preventDefault(); });
	if (id) setInterval(() => { if (!dirty && !leaving) send(true); }, heartbeat);
	addEventListener("keydown", (event) => {
		if (event.code !== "KeyS" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
		event.preventDefault();
		form.requestSubmit(form.querySelector("[data-save]"));
	});
	for (const hint of form.querySelectorAll("[data-save] kbd")) {
		// Seen, not part of the button's name.
		Object.assign(hint, { hidden: false, ariaHidden: "true" });
		hint.closest("button").setAttribute("aria-keyshortcuts", "Control+S Meta+S");
	}
}
