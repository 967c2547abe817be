// [data-kept] lists the stories that this device keeps (sw.js), the last read first, and shows the part that it stands in.
const list = document.querySelector("[data-kept]");
const part = list?.closest("[hidden]");

// A page of ours that was kept, read and not run. Its own policy, for without a network there is no other file to ask for one.
const policy = window.trustedTypes?.createPolicy("sinonews-kept", { createHTML: (html) => html });

// As the page has it: its numbers and its Latin and Chinese runs stand in <bdi>.
const titleOf = (html) => [...new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html").querySelector("h1")?.childNodes ?? []];

const line = (address, title) => {
	const link = Object.assign(document.createElement("a"), { href: new URL(address).pathname });
	link.append(...title);
	const item = document.createElement("li");
	item.append(link);
	return item;
};

const story = (key) => /^(?:\/lite)?(\/articles\/\d+)/.exec(new URL(key.url).pathname)?.[1];

const show = async () => {
	const shown = new Set(); // a story may be kept twice, whole and light: what was read last stands for it
	for (const name of (await caches.keys()).filter((one) => one.startsWith("sinonews-pages-"))) {
		const cache = await caches.open(name);
		for (const key of (await cache.keys()).reverse()) {
			if (!story(key) || shown.has(story(key))) continue;
			const response = await cache.match(key, { ignoreVary: true });
			const title = titleOf(await response.text());
			if (title.length === 0) continue;
			list.append(line(response.url, title));
			shown.add(story(key));
		}
	}
	if (list.children.length > 0) part.hidden = false;
};

if (list && window.caches) show().catch(() => {});
