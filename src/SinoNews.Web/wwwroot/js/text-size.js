// [data-text-size] makes the reading text larger (1) or smaller (-1), here and on the next page. Hidden without script.
const sizes = ["small", "", "large", "huge"];
const root = document.documentElement;
const buttons = document.querySelectorAll("[data-text-size]");
const at = () => Math.max(sizes.indexOf(root.dataset.text ?? ""), 0);

const show = () => {
	// A button that can do nothing stays where it is, and says so: the focus is not lost.
	for (const button of buttons) button.setAttribute("aria-disabled", String(sizes[at() + Number(button.dataset.textSize)] === undefined));
};

for (const button of buttons) {
	button.addEventListener("click", () => {
		const size = sizes[at() + Number(button.dataset.textSize)];
		if (size === undefined) return;
		root.dataset.text = size;
		show();
		try {
			localStorage.setItem("text", size);
		} catch { /* no storage: the choice lasts for this page */ }
	});
	button.hidden = false;
}
show();
