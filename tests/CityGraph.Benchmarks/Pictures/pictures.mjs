// Measures the explorer's graph beside a bare sigma page, in one browser and one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openPage, startChromium } from './chromium.mjs';
import { tasksDuring } from './tasks.mjs';

const rounds = 3;
const frames = 5;

const here = fileURLToPath(new URL('.', import.meta.url));
const web = fileURLToPath(new URL('../../../src/web/', import.meta.url));
const { build, preview } = await import(pathToFileURL(createRequire(web).resolve('vite')).href);
const folder = mkdtempSync(join(tmpdir(), 'citygraph-pictures-'));
const outDir = join(folder, 'page');
const config = { configFile: false, logLevel: 'error', root: here };
await build({
  ...config,
  build: { outDir, emptyOutDir: true, target: 'es2023', rolldownOptions: { input: join(here, 'pictures.html') } },
  worker: { format: 'es' },
  resolve: { alias: { sigma: join(web, 'node_modules/sigma'), graphology: join(web, 'node_modules/graphology') } },
});
const server = await preview({ ...config, build: { outDir }, preview: { port: 0 } });
const chromium = startChromium(join(folder, 'profile'));
try {
  const page = await openPage(chromium, `http://localhost:${server.httpServer.address().port}/pictures.html`);
  await comparePanning(page);
  await measureLayout(page);
} finally {
  await chromium.kill();
  await new Promise((resolve) => server.httpServer.close(resolve));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function comparePanning(page) {
  const times = { bare: [], explorer: [] };
  // In turn, so that what else the machine does meets both.
  for (let round = 0; round < rounds; round++)
    for (const side of ['bare', 'explorer']) {
      await page.evaluate(`startPanning.${side}()`);
      const before = await processorMs();
      const drawn = await page.evaluate(`panned(${frames})`);
      const each = ((await processorMs()) - before) / frames;
      times[side].push(...drawn.map((frame) => ({ ...frame, processorMs: each })));
      await page.evaluate('endPanning()');
    }
  for (const what of ['mainMs', 'drawnMs', 'processorMs']) {
    const [bare, explorer] = ['bare', 'explorer'].map((side) => median(times[side].map((frame) => frame[what])));
    console.log(
      `panning, ${what}: bare ${bare.toFixed(2)}, explorer ${explorer.toFixed(2)}, ratio ${(explorer / bare).toFixed(2)}`,
    );
  }
}

/** What all of the browser took of the processors until now: less is in it than in the clock of what else the machine does. */
async function processorMs() {
  const { processInfo } = await chromium.ask('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function measureLayout(page) {
  for (let round = 0; round < rounds; round++) {
    await page.evaluate('prepareLayout()');
    // What was shown before is not the layout's to clear away.
    await page.ask('HeapProfiler.collectGarbage');
    const tasks = await tasksDuring(chromium, page, () => page.evaluate('layOut()'));
    const longest = tasks.sort((one, other) => other.processorMs - one.processorMs).slice(0, 3);
    const told = longest.map(
      ({ tookMs, processorMs }) => `${processorMs.toFixed(0)} ms of processor time in ${tookMs.toFixed(0)} ms`,
    );
    console.log(`layout, longest of ${tasks.length} tasks: ${told.join('; ')}`);
  }
}

function median(values) {
  return [...values].sort((one, other) => one - other)[values.length >> 1];
}
