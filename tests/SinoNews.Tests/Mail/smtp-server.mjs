// A mail server on this machine alone, for the tests of the SMTP transport: `smtp-server` from npm with the options of the first
// argument. It writes a line of JSON for its port, and one for each mail that it took. It ends with its standard input.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { SMTPServer } = createRequire(import.meta.url)("smtp-server");
const options = JSON.parse(process.argv[2]);
const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });
let recipients = 0;

const server = new SMTPServer({
	secure: options.secure ?? false,
	key: options.key && readFileSync(options.key),
	cert: options.cert && readFileSync(options.cert),
	hideSTARTTLS: options.hideStartTls ?? false,
	authOptional: !options.user,
	disableReverseLookup: true,
	closeTimeout: 1,
	onAuth: (auth, session, done) => auth.username === options.user && auth.password === options.password
		? done(null, { user: auth.username }) : done(refusal(535, "Authentication failed")),
	onRcptTo: (address, session, done) => {
		recipients++;
		const busy = recipients <= (options.busy ?? 0);
		done(busy ? refusal(450, `4.2.1 <${address.address}> is busy`) : options.unknown === address.address ? refusal(550, `5.1.1 <${address.address}> is unknown here`) : null);
	},
	onData: (stream, session, done) => {
		const parts = [];
		stream.on("data", (part) => parts.push(part));
		stream.on("end", () => {
			say({
				secure: session.secure,
				user: session.user ?? null,
				from: session.envelope.mailFrom.address,
				to: session.envelope.rcptTo.map((recipient) => recipient.address),
				data: Buffer.concat(parts).toString("base64"),
			});
			done();
		});
	},
});

server.on("error", () => {}); // a client that hangs up is what some tests are about
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
process.stdin.on("end", () => process.exit(0)).resume();
