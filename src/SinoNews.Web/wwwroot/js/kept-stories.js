// [data-kept] lists the stories that this device keeps (sw.js), the last read first, and shows the part that it stands in.
const list = document.querySelector("[data-kept]");
const part = list?.closest("[hidden]");

const titleOf = (html) => new DOMParser().parseFromString(html, "text/html").querySelector("h1")?.textContent.trim();

const line = (address, title) => {
	const link = Object.assign(document.createElement("a"), { href: new URL(address).pathname, textContent: title, dir: "auto" });
	const item = document.createElement("li");
	item.append(link);
	return item;
};

const show = async () => {
	for (const name of (await caches.keys()).filter((one) => one.startsWith("sinonews-pages-"))) {
		const cache = await caches.open(name);
		for (const key of (await cache.keys()).reverse()) {
			if (!/^(?:\/lite)?\/articles\//.test(new URL(key.url).pathname)) continue;
			const response = await cache.match(key, { ignoreVary: true });
			const title = titleOf(await response.text());
			if (title) list.append(line(response.url, title));
		}
	}
	if (list.children.length > 0) part.hidden = false;
};

if (list && window.caches) show().catch(() => {});
