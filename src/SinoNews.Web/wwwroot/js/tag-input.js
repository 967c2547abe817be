// input[data-tags]: names between commas become chips, with suggestions while a new one is typed. The input itself goes on
// holding them all, so the form sends what it would send without script.
const commas = /[،,\n]/;
let lists = 0;

const chip = (name, drop) => {
	const item = document.createElement("li");
	const words = document.createElement("bdi");
	words.textContent = name;
	const button = Object.assign(document.createElement("button"), { type: "button", className: "btn", textContent: "×" });
	button.setAttribute("aria-label", `أزل ${name}`);
	button.addEventListener("click", drop);
	item.append(words, button);
	return item;
};

for (const input of document.querySelectorAll("input[data-tags]")) {
	const suggestions = Object.assign(document.createElement("datalist"), { id: `tag-list-${++lists}` });
	const list = Object.assign(document.createElement("ul"), { className: "tags" });
	const adder = Object.assign(document.createElement("li"), { className: "add" });
	const typed = Object.assign(document.createElement("input"), { dir: "auto", placeholder: "أضف وسمًا", autocomplete: "off" });
	typed.setAttribute("list", suggestions.id);
	for (const name of ["aria-describedby", "aria-invalid"]) if (input.hasAttribute(name)) typed.setAttribute(name, input.getAttribute(name));
	let names = [];
	let timer;

	const write = () => {
		const all = [...names, typed.value.trim()].filter(Boolean).join("، ");
		if (all === input.value) return;
		input.value = all;
		input.dispatchEvent(new Event("input", { bubbles: true }));
	};
	const show = () => {
		// The field stays where it is: moved, it would lose the focus in the middle of a word.
		for (const old of list.querySelectorAll("li:not(.add)")) old.remove();
		adder.before(...names.map((name) => chip(name, () => {
			names = names.filter((other) => other !== name);
			show();
			write();
			typed.focus();
		})));
	};
	const take = (text) => {
		const found = text.split(commas).map((name) => name.trim()).filter(Boolean);
		names = [...new Set([...names, ...found])];
		typed.value = "";
		show();
		write();
	};
	const read = () => { names = []; take(input.value); };
	const suggest = async () => {
		if (!typed.value.trim()) return;
		try {
			const answer = await fetch(`${input.dataset.tags}?${new URLSearchParams({ q: typed.value })}`);
			if (answer.ok) suggestions.replaceChildren(...(await answer.json()).map((name) => Object.assign(document.createElement("option"), { value: name })));
		} catch { /* no suggestions, then */ }
	};

	typed.addEventListener("input", (event) => {
		event.stopPropagation();
		if (commas.test(typed.value)) take(typed.value);
		else write();
		clearTimeout(timer);
		timer = setTimeout(suggest, 200);
	});
	typed.addEventListener("change", () => take(typed.value));
	typed.addEventListener("keydown", (event) => {
		if (event.key === "Enter" && typed.value.trim()) {
			event.preventDefault();
			take(typed.value);
		} else if (event.key === "Backspace" && !typed.value && names.length > 0) {
			names = names.slice(0, -1);
			show();
			write();
		}
	});
	input.addEventListener("refill", read);

	typed.id = input.id;
	input.removeAttribute("id");
	input.type = "hidden";
	adder.append(typed);
	list.append(adder);
	input.after(list, suggestions);
	read();
}
