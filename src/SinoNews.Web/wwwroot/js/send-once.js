// form[data-send-once]: how long it was written on is sent as a hint; the key lets the server know a comment that is posted twice; the button stops the second press.
for (const form of document.querySelectorAll("form[data-send-once]")) {
	const buttons = form.querySelectorAll("button:not([type=button])");

	if (!form.elements["Input.Key"] && crypto.randomUUID) {
		const key = { type: "hidden", name: "Input.Key", value: crypto.randomUUID() };
		form.append(Object.assign(document.createElement("input"), key));
	}
	// From the first key on, and not from the opening of the page: reading takes its time.
	let began;
	form.addEventListener("input", () => { began ??= Date.now(); }, { once: true });
	form.addEventListener("submit", () => {
		if (began) {
			const elapsed = form.elements["Input.Elapsed"]
				?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "Input.Elapsed" }));
			elapsed.value = Math.round((Date.now() - began) / 1000);
		}
		// After the event, or the pressed button would be missing from the form that is sent.
		setTimeout(() => { for (const button of buttons) button.disabled = true; });
		// If no page came, the same form may be sent again: it has the same key.
		setTimeout(() => { for (const button of buttons) button.disabled = false; }, 15000);
	});
	// Back from the browser's page cache: the same form, so the same key.
	addEventListener("pageshow", (event) => {
		if (event.persisted) for (const button of buttons) button.disabled = false;
	});
}
