import { defineConfig } from 'vitest/config';
import { firstLoad } from './build/firstLoad.ts';
import { precompress } from './build/precompress.ts';

export default defineConfig({
  // The API of a server that runs beside `npm run dev`.
  server: {
    proxy: { '/graphql': { target: 'http://localhost:5080', ws: true }, '/health': 'http://localhost:5080' },
    fs: { allow: ['../..'] },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // No script in the page itself: the policy forbids it.
    modulePreload: { polyfill: false },
    // The editor is one part that is loaded whole.
    chunkSizeWarningLimit: 4096,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: 'index.html', ide: 'ide.html' },
      output: { codeSplitting: { groups: firstLoad(import.meta.dirname) } },
      // Libraries mark their components for servers that render them; there is none here.
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
    },
  },
  plugins: [precompress()],
  test: {
    include: ['*/**/*.test.{ts,tsx}'],
    exclude: ['dist/**', 'node_modules/**'],
    // One window and one set of modules for all files of a process: making them anew takes most of the time. Tests leave them as they were.
    isolate: false,
    setupFiles: 'build/beforeEachFile.ts',
    // Only what never ends fails by it: machines of CI may be slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
