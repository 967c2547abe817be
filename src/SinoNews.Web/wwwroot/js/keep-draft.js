// form[data-send-once]: what a reader types is kept in this browser, story by story, until the receipt of that comment
// opens: nothing typed is lost to a dead battery, a lost network or a refused post.
const key = (action) => `sinonews-draft:${action}`;
const sent = "sinonews-sent";
const names = ["Input.Name", "Input.Text"]; // no address: others may use this browser
const week = 7 * 24 * 3600 * 1000;
const attempt = (act) => { try { return act(); } catch { return null; } };

if (document.querySelector("[data-receipt]")) {
	attempt(() => {
		const action = sessionStorage.getItem(sent);
		if (action) localStorage.removeItem(key(action));
		sessionStorage.removeItem(sent);
	});
}

for (const form of document.querySelectorAll("form[data-send-once]")) {
	const action = form.getAttribute("action");
	const field = (name) => form.elements[name];
	const kept = attempt(() => JSON.parse(localStorage.getItem(key(action))));
	const draft = kept && Date.now() - kept.at < week ? kept : null;
	if (!draft) attempt(() => localStorage.removeItem(key(action)));
	// The form is here again, so what was sent from it brought no receipt.
	attempt(() => sessionStorage.removeItem(sent));

	// What the server sent back is newer than what was kept.
	if (draft && !field("Input.Text").value) for (const name of names) field(name).value ||= draft[name] ?? "";

	form.addEventListener("input", () => attempt(() => {
		const typed = { at: Date.now(), ...Object.fromEntries(names.map((name) => [name, field(name).value])) };
		if (typed["Input.Text"]) localStorage.setItem(key(action), JSON.stringify(typed));
		else localStorage.removeItem(key(action));
	}));
	form.addEventListener("submit", () => attempt(() => sessionStorage.setItem(sent, action)));
}
