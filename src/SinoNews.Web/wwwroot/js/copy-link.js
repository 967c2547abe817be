// [data-copy] copies the address that it carries and says so, aloud too. Hidden where there is no clipboard.

for (const button of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
	const name = button.querySelector("span") ?? button;
	const label = name.textContent;
	const status = Object.assign(document.createElement("span"), { className: "sr" });
	status.setAttribute("role", "status");
	button.after(status);
	let timer;

	const say = (text) => {
		name.textContent = status.textContent = text;
		clearTimeout(timer);
		timer = setTimeout(() => { name.textContent = label; status.textContent = ""; }, 2000);
	};
	button.addEventListener("click", () => {
		navigator.clipboard.writeText(button.dataset.copy).then(() => say("تم النسخ"), () => say("تعذّر النسخ"));
	});
	button.hidden = false;
}
