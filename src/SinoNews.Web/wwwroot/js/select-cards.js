// .bulk over a [data-queue]: says how many cards are ticked, ticks the page, and washes what is ticked.
const bulk = document.querySelector("#bulk");
const queue = document.querySelector("[data-queue]");

const counted = (n) => {
	if (n === 0) return ["تحديد الصفحة"];
	if (n < 3) return [n === 1 ? "حُدّد تعليق واحد" : "حُدّد تعليقان"];
	const number = document.createElement("bdi");
	number.textContent = n;
	const many = n % 100;
	const words = many >= 3 && many <= 10 ? "تعليقات" : many >= 11 ? "تعليقًا" : "تعليق";
	return [many >= 3 && many <= 10 ? "حُدّدت " : "حُدّد ", number, ` ${words}`];
};

if (bulk && queue) {
	const all = bulk.querySelector("[data-select-all]");
	const box = all.querySelector("input");
	const label = all.querySelector("[data-selected]");
	const boxes = () => [...queue.querySelectorAll("input[name=Items]:not(:disabled)")];

	const show = () => {
		const ticked = boxes().filter((one) => one.checked);
		for (const one of boxes()) one.closest(".case").toggleAttribute("data-on", one.checked);
		label.replaceChildren(...counted(ticked.length));
		box.checked = ticked.length > 0 && ticked.length === boxes().length;
		box.indeterminate = ticked.length > 0 && !box.checked;
	};

	all.hidden = false;
	for (const plain of bulk.querySelectorAll("[data-plain]")) plain.hidden = true;
	box.addEventListener("change", () => {
		for (const one of boxes()) one.checked = box.checked;
		show();
	});
	bulk.querySelector("[data-clear]").addEventListener("click", (event) => {
		event.preventDefault();
		for (const one of boxes()) one.checked = false;
		show();
		box.focus();
	});
	queue.addEventListener("change", show);
	document.addEventListener("case:replaced", show);
	show();
}
