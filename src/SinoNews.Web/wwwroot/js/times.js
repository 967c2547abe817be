// A time[data-relative] younger than a day reads «قبل …»; its absolute text stays in the title.
const minute = ["دقيقة", "دقيقتين", "دقائق"];
const hour = ["ساعة", "ساعتين", "ساعات"];

// 1 and 2 need no number, 3 to 10 take the plural, 11 and up the singular again.
const ago = (n, [one, two, few]) => {
	if (n < 3) return [`قبل ${n === 1 ? one : two}`];
	const number = document.createElement("bdi");
	number.textContent = n;
	return ["قبل ", number, ` ${n < 11 ? few : one}`];
};

const watch = (time) => {
	const absolute = [...time.childNodes];
	const title = time.textContent.trim();
	const show = () => {
		const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60000);
		const young = minutes >= 0 && minutes < 1440;
		time.title = young ? title : "";
		time.replaceChildren(...(!young ? absolute
			: minutes < 1 ? ["الآن"]
			: minutes < 60 ? ago(minutes, minute) : ago(Math.floor(minutes / 60), hour)));
	};
	show();
	setInterval(show, 60000);
};

const watchAll = (root) => { for (const time of root.querySelectorAll("time[data-relative]")) watch(time); };
watchAll(document);
document.addEventListener("case:replaced", (event) => watchAll(event.detail));
