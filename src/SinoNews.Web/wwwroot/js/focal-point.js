// [data-focal]: a click on the picture sets its focal point in the form's two fields, which work by themselves too.
const frame = document.querySelector("[data-focal]");
const [across, down] = ["X", "Y"].map((axis) => document.querySelector(`[name="Input.Focus${axis}"]`));

if (frame && across) {
	const spot = frame.querySelector(".spot circle");
	const show = () => {
		for (const [name, field] of [["cx", across], ["cy", down]])
			if (/^(100|\d{1,2})$/.test(field.value)) spot.setAttribute(name, `${field.value}%`);
	};

	document.querySelector("[data-focal-hint]").hidden = false;
	frame.toggleAttribute("data-on", true);
	frame.addEventListener("click", ({ clientX, clientY }) => {
		const box = frame.getBoundingClientRect();
		const percent = (at, from, size) => Math.min(100, Math.max(0, Math.round((at - from) / size * 100)));
		across.value = percent(clientX, box.left, box.width);
		down.value = percent(clientY, box.top, box.height);
		show();
	});
	for (const field of [across, down]) field.addEventListener("input", show);
}
