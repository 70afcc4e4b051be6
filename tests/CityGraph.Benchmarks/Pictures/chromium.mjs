import { spawn } from 'node:child_process';

/**
 * Chromium without a window, asked over a pipe in the DevTools protocol.
 *
 * @param profile A folder that it may fill.
 */
export function startChromium(profile) {
  const chromium = spawn(
    process.env.CITYGRAPH_CHROMIUM ?? 'chromium',
    [
      '--headless=new',
      '--remote-debugging-pipe',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--force-prefers-reduced-motion',
      '--window-size=1300,900',
      `--user-data-dir=${profile}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , questions, answers] = chromium.stdio;
  const waiting = new Map();
  const listeners = new Map();
  let asked = 0;
  let rest = '';
  answers.setEncoding('utf8').on('data', (part) => {
    const messages = (rest + part).split('\0');
    rest = messages.pop();
    for (const message of messages) {
      const { id, method, params, result, error } = JSON.parse(message);
      if (id === undefined) listeners.get(method)?.(params);
      else if (error) waiting.get(id).reject(new Error(error.message));
      else waiting.get(id).resolve(result);
    }
  });
  return {
    ask: (method, params = {}, sessionId = undefined) =>
      new Promise((resolve, reject) => {
        waiting.set(++asked, { resolve, reject });
        questions.write(`${JSON.stringify({ id: asked, method, params, sessionId })}\0`);
      }),
    on: (method, listener) => listeners.set(method, listener),
    kill: () => new Promise((resolve) => chromium.once('exit', resolve).kill()),
  };
}

/** A page of it: its own questions, and what expressions give in it. */
export async function openPage({ ask, on }, url) {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const askPage = (method, params) => ask(method, params, sessionId);
  await askPage('Page.enable');
  const loaded = new Promise((resolve) => on('Page.loadEventFired', resolve));
  await askPage('Page.navigate', { url });
  await loaded;
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await askPage('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return { ask: askPage, evaluate };
}
