// The toolbar over the story's text: GitHub's markdown-toolbar-element does the work. Hidden until it is there, so that no
// button stands that does nothing.
const toolbar = document.querySelector("markdown-toolbar");

if (toolbar) {
	try {
		await import("./markdown-toolbar.js");
		toolbar.hidden = false;
	} catch { /* built without Node: the marks are typed */ }
	// The preview and the autosave follow what the buttons write as they follow the keys.
	toolbar.addEventListener("click", () => setTimeout(() => {
		document.querySelector("#b").dispatchEvent(new Event("input", { bubbles: true }));
	}));
}
