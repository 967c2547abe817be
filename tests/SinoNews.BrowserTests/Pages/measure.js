// Measures the page as it stands: what overflows, which controls are too small, where names in a navigation run into
// one another or out of their boxes, which text is too faint,
// which fonts were fetched for nothing, and what was never meant to be read.
() => {
	const root = document.documentElement;
	const width = root.clientWidth;

	const name = (el) => {
		const own = el.tagName.toLowerCase() + [...el.classList].map((c) => `.${c}`).join("");
		const parent = el.parentElement;
		const above = parent && parent !== document.body
			? parent.tagName.toLowerCase() + [...parent.classList].map((c) => `.${c}`).join("") + " > " : "";
		const text = el.textContent.trim().replace(/\s+/g, " ").slice(0, 30);
		return `${above}${own} «${text}»`;
	};
	const seen = (el) => el.checkVisibility({ visibilityProperty: true, opacityProperty: true })
		&& !el.closest(".sr, .trap, .skip:not(:focus)");

	const scrolls = (el) => {
		for (let at = el.parentElement; at && at !== document.body; at = at.parentElement)
			if (getComputedStyle(at).overflowX !== "visible") return true;
		return false;
	};
	const overflow = root.scrollWidth <= width ? [] : [...document.body.querySelectorAll("*")].filter((el) => {
		const box = el.getBoundingClientRect();
		return box.width > 0 && seen(el) && (box.left < -1 || box.right > width + 1) && !scrolls(el);
	}).map(name);
	if (root.scrollWidth > width && overflow.length === 0)
		overflow.push(`the page itself: ${root.scrollWidth} px`);

	const small = [];
	const controls = ".btn, button, .nav a, .tabs a, .bar nav a, summary, select, textarea, input:not([type=hidden])";
	for (const control of document.querySelectorAll(controls)) {
		// A tick box is pressed by its label.
		const target = control.matches("[type=checkbox], [type=radio]") ? control.closest("label") ?? control : control;
		const { width: w, height: h } = target.getBoundingClientRect();
		if (seen(target) && (w < 43.5 || h < 43.5)) small.push(`${name(target)} ${Math.round(w)} × ${Math.round(h)}`);
	}

	// By the lines of their words: a box that shrank lets its words out over its neighbour's. On one row only, since the
	// lines of two rows may touch.
	const linesOf = (el) => {
		const lines = [];
		const words = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
		while (words.nextNode()) {
			if (!words.currentNode.data.trim() || !seen(words.currentNode.parentElement)) continue;
			const range = document.createRange();
			range.selectNodeContents(words.currentNode);
			lines.push(...range.getClientRects());
		}
		return lines;
	};
	const shared = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from]);
	const meet = (a, b) => shared(a, b, "left", "right") > 1 && shared(a, b, "top", "bottom") > Math.min(a.height, b.height) / 2;
	const crowded = [];
	for (const nav of document.querySelectorAll("nav")) {
		const names = [...nav.querySelectorAll("a, button, summary")].filter(seen).map((el) => ({ el, lines: linesOf(el) }));
		for (const [i, { el, lines }] of names.entries()) {
			if (el.clientWidth > 0 && el.scrollWidth > el.clientWidth + 1) crowded.push(`${name(el)} is wider than its box by ${el.scrollWidth - el.clientWidth} px`);
			for (const next of names.slice(i + 1))
				if (lines.some((line) => next.lines.some((other) => meet(line, other)))) crowded.push(`${name(el)} runs into ${name(next.el)}`);
		}
	}

	// Any colour that CSS can compute, as bytes: the canvas knows them all.
	const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
	const known = new Map();
	const bytes = (colour) => {
		if (!known.has(colour)) {
			pen.clearRect(0, 0, 1, 1);
			pen.fillStyle = colour;
			pen.fillRect(0, 0, 1, 1);
			known.set(colour, [...pen.getImageData(0, 0, 1, 1).data]);
		}
		return known.get(colour);
	};
	const over = ([r, g, b, a], under, opacity = 1) => {
		const part = (a / 255) * opacity;
		return [r, g, b].map((channel, i) => channel * part + under[i] * (1 - part));
	};
	const behind = (el) => {
		const layers = [];
		for (let at = el; at; at = at.parentElement) {
			const layer = bytes(getComputedStyle(at).backgroundColor);
			if (layer[3] > 0) layers.unshift(layer);
			if (layer[3] === 255) break;
		}
		const canvas = bytes("Canvas");
		return layers.reduce((under, layer) => over(layer, under), canvas.slice(0, 3));
	};
	const luminance = (rgb) => {
		const [r, g, b] = rgb.map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const opacity = (el) => {
		let product = 1;
		for (let at = el; at; at = at.parentElement) product *= getComputedStyle(at).opacity;
		return product;
	};

	const faint = [];
	let texts = 0;
	const weigh = (el, style) => {
		if (!seen(el) || el.closest(":disabled")) return;
		texts++;
		const under = behind(el);
		const ink = over(bytes(style.color), under, opacity(el));
		const [dark, light] = [luminance(ink), luminance(under)].sort((a, b) => a - b);
		const ratio = (light + 0.05) / (dark + 0.05);
		const size = parseFloat(style.fontSize);
		const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
		if (ratio < (large ? 3 : 4.5)) faint.push(`${name(el)} ${ratio.toFixed(2)}: ${ink.map(Math.round)} on ${under.map(Math.round)}, ${size} px`);
	};
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const elements = new Set();
	while (walker.nextNode())
		if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest("script, style, option, textarea"))
			elements.add(walker.currentNode.parentElement);
	for (const el of elements) weigh(el, getComputedStyle(el));
	for (const field of document.querySelectorAll("input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select")) {
		weigh(field, getComputedStyle(field));
		if (field.placeholder) weigh(field, getComputedStyle(field, "::placeholder"));
	}

	// The FontFaces that CSS made stand in the order of its rules.
	const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => [rule, sheet.href]))
		.filter(([rule]) => rule instanceof CSSFontFaceRule);
	const used = rules.filter((_, i) => [...document.fonts][i]?.status === "loaded")
		.flatMap(([rule, base]) => [...rule.style.getPropertyValue("src").matchAll(/url\("?([^")]+)"?\)/g)].map((m) => new URL(m[1], base).href));
	const unused = [...document.querySelectorAll("link[rel=preload]")].map((link) => link.href).filter((href) => !used.includes(href));

	// A template that was printed instead of run. The sign before a word, but for an address's.
	// What is set as code may look like it.
	const words = [...document.querySelectorAll('code')].reduce((text, shown) => text.replace(shown.innerText, ''), document.body.innerText);
	const code = words.match(/(?<![\w*.])@[a-z]\w*|[{}]|\b(System|Microsoft|SinoNews)\.\w+/gi) ?? [];

	return { overflow, small, crowded, faint, texts, unused, code };
}
