// The toolbar over the story's text: GitHub's markdown-toolbar-element does the work. Hidden until it is there, so that no
// button stands that does nothing.
const toolbar = document.querySelector("markdown-toolbar");

// By the place of the key: on an Arabic keyboard that of B writes «لا».
const keys = { KeyB: "[data-md-button=bold]", KeyK: "[data-md-button=link]" };
const otherWay = { ArrowRight: "ArrowLeft", ArrowLeft: "ArrowRight" };

const listen = () => {
	document.querySelector("#b").addEventListener("keydown", (event) => {
		if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || !keys[event.code]) return;
		event.preventDefault();
		toolbar.querySelector(keys[event.code]).click();
	});
	// It takes the next button to be the one on the right.
	toolbar.addEventListener("keydown", (event) => {
		if (!event.isTrusted || !otherWay[event.key]) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		event.target.dispatchEvent(new KeyboardEvent("keydown", { key: otherWay[event.key], bubbles: true }));
	}, true);
};

if (toolbar) {
	try {
		await import("./markdown-toolbar.js");
		toolbar.hidden = false;
		listen();
	} catch { /* built without Node: the marks are typed */ }
	// The preview and the autosave follow what the buttons write as they follow the keys.
	toolbar.addEventListener("click", () => setTimeout(() => {
		document.querySelector("#b").dispatchEvent(new Event("input", { bubbles: true }));
	}));
}
