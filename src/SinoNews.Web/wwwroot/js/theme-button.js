// [data-theme-toggle] is hidden without script. Its name says what a press does.
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

for (const button of document.querySelectorAll("[data-theme-toggle]")) {
	const name = button.querySelector("span") ?? button;
	const show = () => { name.textContent = dark() ? "المظهر الفاتح" : "المظهر الداكن"; };

	button.addEventListener("click", () => {
		root.dataset.theme = dark() ? "light" : "dark";
		show();
		try {
			localStorage.setItem("theme", root.dataset.theme);
		} catch { /* no storage: the choice lasts for this page */ }
	});
	system.addEventListener("change", show);
	show();
	button.hidden = false;
}
