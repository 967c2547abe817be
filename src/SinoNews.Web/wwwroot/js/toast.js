// [data-toast] offers to undo for ten seconds, longer while somebody points at it or is inside. The history offers it for ever.
for (const toast of document.querySelectorAll("[data-toast]")) {
	let timer;
	const wait = () => { clearTimeout(timer); timer = setTimeout(() => toast.remove(), 10000); };
	const stay = () => clearTimeout(timer);
	for (const kind of ["pointerenter", "focusin"]) toast.addEventListener(kind, stay);
	for (const kind of ["pointerleave", "focusout"]) toast.addEventListener(kind, wait);
	wait();
}
