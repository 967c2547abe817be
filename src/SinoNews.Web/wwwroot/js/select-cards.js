// .bulk over a [data-queue]: says how many cards are ticked, ticks the page, and washes what is ticked.
const bulk = document.querySelector("#bulk");
const queue = document.querySelector("[data-queue]");

// One, two, the verb before few, few, many, and the bare noun (design/arabic.md: the words agree with what is ticked).
const forms = bulk?.dataset.of === "stories"
	? ["حُدّدت مادة واحدة", "حُدّدت مادتان", "حُدّدت ", "حُدّدت ", "مواد", "مادة", "مادة"]
	: ["حُدّد تعليق واحد", "حُدّد تعليقان", "حُدّدت ", "حُدّد ", "تعليقات", "تعليقًا", "تعليق"];

const counted = (n) => {
	if (n === 0) return ["تحديد الصفحة"];
	const [one, two, verbOfFew, verb, few, many, other] = forms;
	if (n < 3) return [n === 1 ? one : two];
	const number = document.createElement("bdi");
	number.textContent = n;
	const rest = n % 100;
	if (rest >= 3 && rest <= 10) return [verbOfFew, number, ` ${few}`];
	return [verb, number, ` ${rest >= 11 ? many : other}`];
};

if (bulk && queue) {
	const all = bulk.querySelector("[data-select-all]");
	const box = all.querySelector("input");
	const label = all.querySelector("[data-selected]");
	const boxes = () => [...queue.querySelectorAll("input[name=Items]:not(:disabled)")];

	const show = () => {
		const ticked = boxes().filter((one) => one.checked);
		for (const one of boxes()) one.closest(".case, tr").toggleAttribute("data-on", one.checked);
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
