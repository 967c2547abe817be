// Reading without a network: the last stories that were read, and what they look like. While there is a network every page
// comes from it, so nothing withdrawn or old is shown. A new worker takes over at once: it serves no page that an old one began.
const version = "1"; // of what is kept: another one begins anew
const pages = `sinonews-pages-${version}`;
const base = `sinonews-base-${version}`; // the page that stands in, with its own files
const shelves = { files: `sinonews-files-${version}`, media: `sinonews-media-${version}` };
const clock = `sinonews-clock-${version}`; // when the kept stories were last looked after
const most = { stories: 20, files: 80, media: 60 };
const hour = 3600 * 1000;

const asset = /^\/(?:css|js|fonts|brand|patterns|illustrations|media)\/|^\/theme[.\w]*\.js$/;
const stamped = /\.[a-z0-9]{10}\.\w+$|^\/media\//;
const others = /^\/(?:newsroom|preview|comments|healthz|api|media|verify|unsubscribe)(?:\/|$)|^\/search\/suggest|\.(?:xml|json|txt|gz|webmanifest|gif)$|\/comments$/;

const story = (url) => /^(?:\/lite)?\/articles\/\d+(?=\/|$)/.exec(url.pathname)?.[0]; // a slug may change
const keyOf = (url) => (url.searchParams.has("page") ? null : story(url) ?? (url.pathname === "/" ? "/" : null));
const storyKeyOf = (url) => (url.searchParams.has("reply") ? null : keyOf(url)); // a page that answers somebody is not the story
const kept = (request) => caches.match(request, { ignoreVary: true });
const isFor = (response) => response.status === 200 && response.type === "basic" && !response.redirected
	&& !/no-store|private/.test(response.headers.get("cache-control") ?? "");

// One change at a time, or two that trim would both count what the other put there.
let last = Promise.resolve();
const inTurn = (act) => (last = last.then(act).catch(() => {}));

const put = async (name, key, response) => {
	const cache = await caches.open(name);
	await cache.delete(key, { ignoreVary: true }); // what is put last stands last
	await cache.put(key, response);
};

const trim = async (name, count, counts = () => true) => {
	const cache = await caches.open(name);
	const keys = (await cache.keys()).filter((key) => counts(new URL(key.url)));
	await Promise.all(keys.slice(0, Math.max(0, keys.length - count)).map((key) => cache.delete(key, { ignoreVary: true })));
};

const shelfOf = (url) => (url.pathname.startsWith("/media/") ? "media" : "files");

const shelve = (url, response) => inTurn(async () => {
	await put(shelves[shelfOf(url)], url.href, response);
	await trim(shelves[shelfOf(url)], most[shelfOf(url)]);
});

const assetsIn = (text, from) => [...text.matchAll(/\s(?:href|src)="([^"]+)"|url\("?([^")]+)"?\)/g)]
	.map(([, attribute, css]) => new URL((attribute ?? css).replaceAll("&amp;", "&"), from))
	.filter((url) => url.origin === location.origin && asset.test(url.pathname));

// A page's files, and those that its stylesheets name.
const gather = async (text, from, found = new Map()) => {
	for (const url of assetsIn(text, from)) {
		if (found.has(url.href)) continue;
		const response = (await kept(url.href)) ?? (await fetch(url).catch(() => null));
		if (!response?.ok) continue;
		found.set(url.href, response.clone());
		if (url.pathname.endsWith(".css")) await gather(await response.text(), url, found);
	}
	return found;
};

// Whole or not at all; what the page needed before goes.
const prepare = async () => {
	const page = await fetch("/offline", { credentials: "omit", cache: "no-cache" });
	if (!isFor(page)) return;
	const files = await gather(await page.clone().text(), page.url);
	const cache = await caches.open(base);
	await cache.put("/offline", page);
	for (const [address, response] of files) await cache.put(address, response);
	for (const key of await cache.keys()) if (key.url !== new URL("/offline", location).href && !files.has(key.url)) await cache.delete(key);
};

const settle = (key, response) => inTurn(async () => {
	if (response.type === "opaqueredirect" || [301, 404, 410].includes(response.status)) await (await caches.open(pages)).delete(key, { ignoreVary: true });
	if (!isFor(response)) return;
	for (const [address, file] of await gather(await response.clone().text(), response.url)) {
		if (!(await kept(address))) await put(shelves[shelfOf(new URL(address))], address, file);
	}
	for (const shelf of Object.keys(shelves)) await trim(shelves[shelf], most[shelf]);
	await put(pages, key, response);
	await trim(pages, most.stories, story);
});

// What was withdrawn, or corrected, also leaves the device of who does not come back to it.
const lookAfter = () => inTurn(async () => {
	const before = await (await kept("/looked-after"))?.text();
	if (Date.now() - Number(before ?? 0) < hour) return;
	const cache = await caches.open(pages);
	for (const key of await cache.keys()) {
		const { url, headers } = await cache.match(key, { ignoreVary: true });
		const answer = await fetch(url, { credentials: "omit", cache: "no-store", headers: { "if-none-match": headers.get("etag") ?? "" } }).catch(() => null);
		if (!answer) continue;
		if (answer.redirected || [404, 410].includes(answer.status)) await cache.delete(key, { ignoreVary: true });
		else if (isFor(answer)) await cache.put(key, answer); // corrected since
	}
	await prepare();
	await put(clock, "/looked-after", new Response(String(Date.now())));
});

const open = async (event, url) => {
	const key = storyKeyOf(url);
	try {
		const response = (await event.preloadResponse) ?? (await fetch(event.request));
		if (key) event.waitUntil(settle(key, response.clone()));
		event.waitUntil(lookAfter());
		return response;
	} catch {
		return (keyOf(url) && (await kept(keyOf(url)))) ?? (await kept("/offline")) ?? Response.error();
	}
};

// Another width or crop of the picture is better than none.
const similar = async (url) => {
	const cache = await caches.open(shelves.media);
	const folder = url.href.slice(0, url.href.lastIndexOf("/") + 1);
	const key = shelfOf(url) === "media" && (await cache.keys()).find((one) => one.url.startsWith(folder));
	return key ? cache.match(key, { ignoreVary: true }) : undefined;
};

const file = async (event, url) => {
	const copy = await kept(url.href);
	if (copy && stamped.test(url.pathname)) return copy;
	try {
		const response = await fetch(event.request);
		if (response.status === 200 && response.type === "basic") event.waitUntil(shelve(url, response.clone()));
		return response;
	} catch {
		return copy ?? (await similar(url)) ?? Response.error();
	}
};

addEventListener("install", (event) => event.waitUntil(prepare().then(() => skipWaiting())));

addEventListener("activate", (event) => event.waitUntil((async () => {
	const ours = [pages, base, clock, ...Object.values(shelves)];
	for (const name of await caches.keys()) if (name.startsWith("sinonews-") && !ours.includes(name)) await caches.delete(name);
	await registration.navigationPreload?.enable();
	await clients.claim();
})()));

addEventListener("fetch", (event) => {
	const url = new URL(event.request.url);
	if (event.request.method !== "GET" || url.origin !== location.origin) return;
	const from = event.request.referrer && new URL(event.request.referrer).pathname;
	if (event.request.mode === "navigate") {
		if (!others.test(url.pathname)) event.respondWith(open(event, url));
	} else if (asset.test(url.pathname) && !(from && /^\/(?:newsroom|preview|comments)(?:\/|$)/.test(from))) {
		event.respondWith(file(event, url));
	}
});

// The page that brought the worker came before it.
addEventListener("message", (event) => {
	const url = new URL(event.data.opened);
	const key = storyKeyOf(url);
	if (key && url.origin === location.origin) event.waitUntil(fetch(url).then((response) => settle(key, response), () => {}));
});
