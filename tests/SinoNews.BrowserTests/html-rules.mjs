// Every rule of the checker but those that are taste, each with our reason.
export default {
	root: true,
	extends: ["html-validate:recommended", "html-validate:document"],
	rules: {
		// HTML allows either case; ours is the short way that the rest of the page is written.
		"doctype-style": "off",
		// Integrity is for files of others; ours come from the same origin as the page.
		"require-sri": ["error", { target: "crossorigin" }],
		// The defaults, submit and text, are what is meant.
		"no-implicit-button-type": "off",
		"no-implicit-input-type": "off",
		// Several buttons of one form share the name "action"; the checker knows them by the type that we leave out.
		"form-dup-name": "off",
		// How Razor and the antiforgery token write their tags.
		"void-style": "off",
		"attribute-boolean-style": "off",
		"no-trailing-whitespace": "off",
		// A list may have a name.
		"aria-label-misuse": ["error", { allowAnyNamable: true }],
		// A headline is as long as its editor made it.
		"long-title": "off",
	},
};
