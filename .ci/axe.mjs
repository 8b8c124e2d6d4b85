// Opens each page in a headless Chromium, in the light and in the dark look, and lists what axe finds.
// Usage: node .ci/axe.mjs FOLDER-WITH-NODE_MODULES CHROMIUM PAGE...
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [tools, chromium, ...pages] = process.argv.slice(2);
const require = createRequire(resolve(tools, "package.json"));
const { chromium: browsers } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");

const browser = await browsers.launch({ executablePath: chromium, args: ["--no-sandbox"] });
let found = 0;
for (const path of pages) {
  for (const colorScheme of ["light", "dark"]) {
    // The pages forbid scripts; the check is one.
    const page = await browser.newPage({ colorScheme, bypassCSP: true });
    await page.goto(pathToFileURL(resolve(path)).href);
    await page.addScriptTag({ path: axe });
    const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
    console.log(`${path}, ${colorScheme}: ${passes.length} rules held, ${violations.length} did not`);
    for (const rule of violations) {
      console.log(`  ${rule.id}: ${rule.help}`);
      for (const node of rule.nodes.slice(0, 3)) console.log(`    ${node.html.slice(0, 120)}`);
    }
    found += violations.length;
    await page.close();
  }
}
await browser.close();
process.exit(found > 0 ? 1 : 0);
