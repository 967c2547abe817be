// What the published program is made of: a CycloneDX 1.6 bill of materials and a list of licences, both from the lock files
// and from what the packages say of themselves. They lie beside the web project and are published with it.
//   node .ci/inventory.mjs           writes them anew (after a restore and `npm ci`)
//   node .ci/inventory.mjs --check   ends with 1 when they are not what would be written
import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const web = join(root, "src/SinoNews.Web");
const projects = [join(root, "src/SinoNews"), web];
const cache = process.env.NUGET_PACKAGES ?? join(homedir(), ".nuget/packages");
const read = (path) => readFileSync(path, "utf8");
const json = (path) => JSON.parse(read(path));
const hex = (base64) => Buffer.from(base64, "base64").toString("hex");
const byName = (one, other) => (one.purl < other.purl ? -1 : 1);

// What is needed to build and not to run: private packages, and what only they need.
const tools = (project, packages) => {
	const name = project.split("/").at(-1);
	const own = [...(read(join(project, `${name}.csproj`)) + read(join(root, "Directory.Build.props"))).matchAll(/<PackageReference Include="([^"]+)"[^>]*PrivateAssets="all"/g)].map((match) => match[1]);
	const needed = new Set();
	const take = (id) => {
		if (needed.has(id) || own.includes(id)) return;
		needed.add(id);
		for (const next of Object.keys(packages[id]?.dependencies ?? {})) take(next);
	};
	for (const [id, { type }] of Object.entries(packages)) if (type !== "Transitive") take(id);
	return (id) => !needed.has(id);
};

const licenceOf = (id, version) => {
	const nuspec = read(join(cache, id.toLowerCase(), version.toLowerCase(), `${id.toLowerCase()}.nuspec`));
	const [, kind, said] = nuspec.match(/<license type="(\w+)">([^<]+)<\/license>/) ?? [];
	if (kind === "expression") return { expression: said };
	const url = nuspec.match(/<licenseUrl>([^<]+)<\/licenseUrl>/)?.[1];
	return kind === "file" ? { license: { name: `in its package: ${said}` } } : { license: { name: "at the address that its package names", ...(url && { url }) } };
};

const fromNuget = () => {
	const found = new Map();
	for (const project of projects) {
		for (const packages of Object.values(json(join(project, "packages.lock.json")).dependencies)) {
			const isTool = tools(project, packages);
			for (const [id, { type, resolved, contentHash }] of Object.entries(packages)) {
				if (type === "Project") continue;
				const purl = `pkg:nuget/${id}@${resolved}`;
				const scope = isTool(id) && found.get(purl)?.scope !== "required" ? "excluded" : "required";
				found.set(purl, { type: "library", "bom-ref": purl, name: id, version: resolved, scope, purl, hashes: [{ alg: "SHA-512", content: hex(contentHash) }], licenses: [licenceOf(id, resolved)] });
			}
		}
	}
	return [...found.values()];
};

const fromNpm = () => Object.entries(json(join(web, "package-lock.json")).packages).filter(([path]) => path !== "").map(([path, { version, license, integrity }]) => {
	const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
	const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
	return { type: "library", "bom-ref": purl, name, version, scope: "required", purl, hashes: [{ alg: "SHA-512", content: hex(integrity.replace("sha512-", "")) }], licenses: [{ expression: license }] };
});

const components = [...fromNuget(), ...fromNpm()].sort(byName);
const bill = { $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json", bomFormat: "CycloneDX", specVersion: "1.6", version: 1, metadata: { component: { type: "application", "bom-ref": "SinoNews.Web", name: "SinoNews.Web" } }, components };

const said = ({ licenses: [{ expression, license }] }) => expression ?? license.url ?? license.name;
const lines = (scope) => components.filter((one) => one.scope === scope).map((one) => `${one.name} ${one.version}: ${said(one)}`);
const licences = ["What SinoNews is published with, each under its own licence.", "", ...lines("required"), "", "What it is built with, and not published.", "", ...lines("excluded"), ""].join("\n");

const files = [[join(web, "sbom.cdx.json"), `${JSON.stringify(bill, null, "\t")}\n`], [join(web, "licences.txt"), licences]];
const stale = files.filter(([path, content]) => !existsSync(path) || read(path) !== content).map(([path]) => path);
if (!process.argv.includes("--check")) for (const [path, content] of files) writeFileSync(path, content);
else if (stale.length > 0) {
	console.error(`Not what the lock files say: ${stale.join(", ")}. Run: node .ci/inventory.mjs`);
	process.exit(1);
}
