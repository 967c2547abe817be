// [data-desk]: what happens at the desk while the page is open. Counts follow; what arrives is offered in a bar and never
// put into the list; a colleague's decision, or look, or a change by the reader, is marked on the card where it stands.
// Nothing moves.
const desk = document.querySelector("[data-desk]");
const listed = new Set([...document.querySelectorAll(".case")].map((card) => Number(card.id.slice("case-".length))));
const arrived = new Set();
const changes = new Map(); // what readers did to cards that still wait
let mark = desk.dataset.mark;
let more = false;
let source;
let retry;

// One, two, few, many, other (design/arabic.md), each with its adjective and the word that shows it.
const forms = {
	one: ["تعليق جديد", "اعرضه"], two: ["تعليقان جديدان", "اعرضهما"], few: ["تعليقات جديدة", "اعرضها"],
	many: ["تعليقًا جديدًا", "اعرضها"], other: ["تعليق جديد", "اعرضها"],
};
const rules = new Intl.PluralRules("ar");

const isolated = (text) => Object.assign(document.createElement("bdi"), { textContent: text });

const offer = () => {
	if (!desk.dataset.arrivals) return;
	if (arrived.size === 0 && !more) return desk.replaceChildren();
	const link = Object.assign(document.createElement("a"), { className: "btn", href: desk.dataset.arrivals });
	const [words, show] = forms[rules.select(arrived.size)] ?? ["", ""];
	const said = document.createElement("span");
	said.append(...(more ? ["تغيّرت القائمة: اعرضها"]
		: arrived.size < 3 ? [`${words}: ${show}`]
		: [isolated(arrived.size.toLocaleString("en")), ` ${words}: ${show}`]));
	link.append(said);
	// Said anew only where it reads anew.
	if (desk.textContent !== link.textContent) desk.replaceChildren(link);
};

const count = (counts) => {
	for (const [state, number] of Object.entries(counts))
		for (const shown of document.querySelectorAll(`[data-count="${state}"]`)) {
			shown.firstElementChild.textContent = number.toLocaleString("en");
			if (state !== "pending") continue;
			if (shown.closest(".bar")) shown.hidden = number === 0;
			else shown.toggleAttribute("data-hot", number > 0);
		}
};

// A tab that hangs from the card's edge: it takes no room from what is there.
const tag = (card, ...words) => {
	card.querySelector("[data-with]")?.remove();
	if (words.length === 0) return;
	const said = Object.assign(document.createElement("p"), { className: "with" });
	said.toggleAttribute("data-with", true);
	said.append(...words);
	card.prepend(said);
};

// Null where the card shows it already, or is about to: the decision is this page's own.
const outdated = (id, version) => {
	const card = document.getElementById(`case-${id}`);
	return !card || version <= Number(card.dataset.version) || card.querySelector("[data-sending]") ? null : card;
};

const settle = (card, settled = true) => {
	card.toggleAttribute("data-decided", settled);
	// It is chosen no more; but what somebody has chosen stays so, and the bulk action says that it was left alone.
	const box = card.querySelector("input[name=Items]:not(:checked)");
	if (!box) return;
	box.disabled = settled;
	box.closest("[data-queue]")?.dispatchEvent(new Event("change"));
};

const decide = ({ id, version, state, said, by }) => {
	if (state !== "pending") arrived.delete(id);
	const card = outdated(id, version);
	if (!card) return;
	tag(card, "سبق البتّ في هذا التعليق: ", said, "، ", isolated(by));
	settle(card);
};

// What still waits is still to be decided: whoever does is shown the new words first.
const change = ({ id, version, state, said }) => {
	const card = outdated(id, version);
	if (!card) return;
	tag(card, said);
	changes.set(card.id, said);
	settle(card, state !== "pending");
};

const open = (reviews) => {
	for (const card of document.querySelectorAll(".case:not([data-decided], [data-settled])")) {
		const others = reviews.filter(({ id, who }) => `case-${id}` === card.id && String(who) !== desk.dataset.me);
		if (others.length > 0) tag(card, "قيد المراجعة لدى ", isolated(others.map(({ by }) => by).join("، ")));
		else tag(card, ...(changes.has(card.id) ? [changes.get(card.id)] : []));
	}
};

const told = ({ data, lastEventId }) => {
	const news = JSON.parse(data);
	mark = lastEventId;
	for (const id of news.arrived ?? []) if (!listed.has(id)) arrived.add(id);
	for (const one of news.decided ?? []) decide(one);
	for (const one of news.changed ?? []) change(one);
	if (news.counts) count(news.counts);
	if (news.open) open(news.open);
	if (news.cut) more = true;
	if (news.late !== undefined) for (const part of document.querySelectorAll("[data-late]")) part.hidden = !news.late;
	offer();
};

const rest = () => {
	clearTimeout(retry);
	source?.close();
	source = undefined;
};

const shown = () => [...document.querySelectorAll(".case")].map((card) => `${card.id.slice("case-".length)}:${card.dataset.version}`).join(",");

const listen = () => {
	if (source || document.hidden) return;
	source = new EventSource(`${desk.dataset.desk}?since=${mark}&cards=${shown()}`);
	source.addEventListener("desk", told);
	// Signed out, or no longer a moderator: to ask again is no use.
	source.addEventListener("end", () => { rest(); document.removeEventListener("visibilitychange", look); });
	source.addEventListener("error", () => {
		// What the browser gives up, such as an answer of a proxy while the site restarts, is tried again.
		if (source?.readyState !== EventSource.CLOSED) return;
		rest();
		retry = setTimeout(listen, 30000);
	});
};

// A browser opens six connections to a site: a tab that nobody looks at needs none, and is told all when it is looked at.
const look = () => (document.hidden ? rest() : listen());
document.addEventListener("visibilitychange", look);
addEventListener("pagehide", rest);
addEventListener("pageshow", ({ persisted }) => { if (persisted) listen(); });
listen();
