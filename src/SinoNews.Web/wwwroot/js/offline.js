// A readers' page brings the worker that keeps what is read (sw.js): once the page is there, and without hurry.
const first = !navigator.serviceWorker?.controller;

// The one script that may be a worker here, whoever asks the policy.
const worker = window.trustedTypes?.createPolicy("sinonews-worker", { createScriptURL: () => "/sw.js" }).createScriptURL("") ?? "/sw.js";

const bring = async () => {
	try {
		await navigator.serviceWorker.register(worker);
		const { active } = await navigator.serviceWorker.ready;
		if (first) active.postMessage({ opened: location.href });
	} catch { /* no worker: the page is as it was */ }
};

if (navigator.serviceWorker) {
	if (document.readyState === "complete") bring();
	else addEventListener("load", bring);
}

// A kept copy says so: what was corrected or withdrawn since is not known to it.
const note = document.querySelector("[data-offline]");
const say = () => { if (note) note.hidden = navigator.onLine; };
addEventListener("online", say);
addEventListener("offline", say);
say();
