// input[data-suggest]: the field becomes a combobox (WAI-ARIA, list autocomplete with manual selection) that offers stories,
// names and tags. What is offered is a way to a page; the words typed stay as they are, and Enter alone searches as ever.
const wait = 150;

for (const input of document.querySelectorAll("input[data-suggest]")) {
	const said = input.dataset.counts.split("|");
	const list = Object.assign(document.createElement("ul"), { className: "offers", id: `${input.id}-offers`, hidden: true });
	const status = Object.assign(document.createElement("p"), { className: "sr" });
	let offered = [];
	let active = -1;
	let asking = new AbortController();
	let timer;

	const activate = (index) => {
		list.children[active]?.setAttribute("aria-selected", "false");
		active = index;
		const option = list.children[active];
		option?.setAttribute("aria-selected", "true");
		option?.scrollIntoView({ block: "nearest" });
		if (option) input.setAttribute("aria-activedescendant", option.id);
		else input.removeAttribute("aria-activedescendant");
	};
	const open = (is) => {
		if (!is) activate(-1);
		list.hidden = !is;
		input.setAttribute("aria-expanded", String(is));
	};
	const forget = () => {
		clearTimeout(timer);
		asking.abort();
		open(false);
	};
	const go = (index) => {
		forget();
		location.assign(offered[index].url);
	};

	const option = ({ text, label }, index) => {
		const item = Object.assign(document.createElement("li"), { id: `${list.id}-${index}` });
		item.setAttribute("role", "option");
		item.setAttribute("aria-selected", "false");
		const words = Object.assign(document.createElement("bdi"), { textContent: text, dir: "auto" });
		const kind = Object.assign(document.createElement("span"), { className: "meta", textContent: label });
		item.append(words, " ", kind);
		// The field keeps the focus while an option is pressed.
		item.addEventListener("pointerdown", (event) => event.preventDefault());
		item.addEventListener("mousedown", (event) => event.preventDefault());
		item.addEventListener("click", () => go(index));
		return item;
	};
	const show = (lines) => {
		activate(-1);
		offered = lines;
		list.replaceChildren(...lines.map(option));
		open(lines.length > 0);
		status.textContent = said[lines.length] ?? "";
	};

	const ask = async () => {
		asking.abort();
		const mine = asking = new AbortController();
		const typed = input.value.trim();
		if (!typed) return show([]);
		try {
			const answer = await fetch(`${input.dataset.suggest}?${new URLSearchParams({ q: typed })}`, { signal: mine.signal });
			const lines = answer.ok ? await answer.json() : [];
			if (!mine.signal.aborted && document.activeElement === input) show(lines);
		} catch { /* overtaken by the next letter, or no network: the form searches all the same */ }
	};
	const askSoon = () => {
		clearTimeout(timer);
		asking.abort();
		if (!input.value.trim()) {
			show([]);
			status.textContent = "";
			return;
		}
		timer = setTimeout(ask, wait);
	};

	const keys = {
		ArrowDown: () => list.hidden ? ask() : activate(active + 1 < offered.length ? active + 1 : -1),
		ArrowUp: () => list.hidden || activate(active < 0 ? offered.length - 1 : active - 1),
		Escape: () => forget(),
		Enter: () => go(active),
	};
	input.addEventListener("keydown", (event) => {
		if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.key === "Tab" || (event.key === "Enter" && active < 0)) return forget();
		// An open list is closed first; the next press is the browser's own.
		if (event.key === "Escape" && list.hidden) return;
		if (!Object.hasOwn(keys, event.key)) return;
		event.preventDefault();
		keys[event.key]();
	});
	input.addEventListener("input", (event) => { if (!event.isComposing) askSoon(); });
	input.addEventListener("compositionend", askSoon);
	input.addEventListener("blur", forget);

	input.type = "text"; // a search box may not take another role
	input.setAttribute("autocomplete", "off");
	for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" })) input.setAttribute(name, value);
	list.setAttribute("role", "listbox");
	list.setAttribute("aria-label", "اقتراحات");
	status.setAttribute("role", "status");
	input.form.append(list, status);
}
