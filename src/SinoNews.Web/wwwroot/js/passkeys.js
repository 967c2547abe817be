// form[data-passkey]: asks the device to make ("create") or to use ("get") a passkey and sends its answer with the form.
// Hidden where the browser can't.
const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials;

const ask = (makes, options) => makes
	? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
	: navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });

for (const form of able ? document.querySelectorAll("form[data-passkey]") : []) {
	const problem = form.querySelector("[data-problem]");
	form.addEventListener("submit", async (event) => {
		event.preventDefault();
		problem.hidden = true;
		try {
			const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
			// The sign-in ran out or wants to be confirmed: that comes first.
			if (answer.redirected) return location.assign(answer.url);
			if (!answer.ok) throw new Error(answer.statusText);
			const credential = await ask(form.dataset.passkey === "create", await answer.json());
			form.elements.Credential.value = JSON.stringify(credential);
			form.submit();
		} catch {
			problem.hidden = false;
		}
	});
	form.hidden = false;
}
for (const note of able ? document.querySelectorAll("[data-passkey-none]") : []) note.hidden = true;
