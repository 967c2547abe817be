// #b: a picture pasted or dropped into the story's text goes to the library, and its mark stands where the caret was.
// Without script pictures are added on the library's own page.
const form = document.querySelector("#story");
const text = document.querySelector("#b");
const saved = form?.querySelector("[data-saved]");

const say = (words, isError = false) => {
	const part = document.createElement("span");
	part.className = isError ? "error" : "";
	part.textContent = words;
	saved.replaceChildren(part);
};

const upload = (file) => new Promise((resolve, reject) => {
	const request = new XMLHttpRequest();
	const body = new FormData();
	body.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
	body.append("files", file);
	request.open("POST", "/newsroom/media");
	request.setRequestHeader("X-Fragment", "json");
	request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
	request.responseType = "json";
	request.upload.addEventListener("progress", ({ loaded, total }) => say(`تُرفع الصورة… ${Math.round((loaded / total) * 100)}%`));
	request.addEventListener("load", () => {
		if (request.status === 200 || request.status === 201) resolve(request.response);
		else reject(new Error(request.response?.problem ?? (request.status === 413 ? "الصورة أكبر مما نستقبل." : "تعذّر رفع الصورة. أعد المحاولة.")));
	});
	request.addEventListener("error", () => reject(new Error("تعذّر رفع الصورة: لا اتصال بالخادم.")));
	request.send(body);
});

const place = async (files) => {
	for (const file of files) {
		try {
			const picture = await upload(file);
			const lead = text.selectionStart > 0 && !text.value.slice(0, text.selectionStart).endsWith("\n\n") ? "\n\n" : "";
			text.setRangeText(`${lead}${picture.markdown}\n\n`, text.selectionStart, text.selectionEnd, "end");
			text.dispatchEvent(new Event("input", { bubbles: true }));
			say(picture.alt ? "أُضيفت الصورة." : "أُضيفت الصورة: صفها بين القوسين [ ] لمن لا يراها.");
		} catch (problem) {
			say(problem.message, true);
		}
	}
};

const pictures = (list) => [...list ?? []].filter((file) => file.type.startsWith("image/"));

text?.addEventListener("paste", (event) => {
	const files = pictures(event.clipboardData?.files);
	if (files.length === 0) return;
	event.preventDefault();
	place(files);
});
text?.addEventListener("dragover", (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
text?.addEventListener("drop", (event) => {
	const files = pictures(event.dataTransfer?.files);
	if (files.length === 0) return;
	event.preventDefault();
	place(files);
});
