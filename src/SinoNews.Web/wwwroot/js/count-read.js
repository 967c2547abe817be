// [data-read] is told of once, when the story was seen for five seconds: not when it was merely opened in another tab.
const story = document.querySelector("[data-read]");
const enough = 5000;
let seen = 0;
let since;
let timer;

const tell = () => {
	document.removeEventListener("visibilitychange", watch);
	navigator.sendBeacon(story.dataset.read);
};

const watch = () => {
	clearTimeout(timer);
	if (document.visibilityState === "visible") {
		since = performance.now();
		timer = setTimeout(tell, Math.max(0, enough - seen));
	} else if (since !== undefined) {
		seen += performance.now() - since;
		since = undefined;
	}
};

if (story && navigator.sendBeacon) {
	document.addEventListener("visibilitychange", watch);
	watch();
}
