// Asks Lighthouse about each address (its mobile settings), and writes one line of JSON for each: the scores, the longest
// task of the main thread without throttling, and what was found wanting.
import lighthouse from 'lighthouse';
import * as launcher from 'chrome-launcher';

const [browser, ...addresses] = process.argv.slice(2);
const chrome = await launcher.launch({
  chromePath: browser,
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'error' });
    const plain = await lighthouse(address, {
      port: chrome.port, logLevel: 'error', onlyAudits: ['long-tasks'], throttlingMethod: 'provided',
    });
    const tasks = plain.lhr.audits['long-tasks'].details?.items ?? [];
    const scores = Object.fromEntries(Object.entries(lhr.categories).map(([name, category]) => [name, Math.round(category.score * 100)]));
    const wanting = Object.values(lhr.categories).flatMap(category => category.auditRefs)
      .filter(audit => audit.weight > 0 && lhr.audits[audit.id].score !== null && lhr.audits[audit.id].score < 0.9).map(audit => audit.id);
    console.log(JSON.stringify({ address, scores, longestTask: Math.max(0, ...tasks.map(task => task.duration)), wanting }));
  }
} finally {
  await chrome.kill();
}
