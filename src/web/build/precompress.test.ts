import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressFolder } from './precompress.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precompress-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('long text below the folder gets both forms, and they hold it', async () => {
  const text = 'const answer = 42;\n'.repeat(1000);
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/a.js'), text);

  await compressFolder(folder);

  expect(brotliDecompressSync(await readFile(join(folder, 'assets/a.js.br'))).toString()).toBe(text);
  expect(gunzipSync(await readFile(join(folder, 'assets/a.js.gz'))).toString()).toBe(text);
});

test('short text and bytes without redundancy stay as they are', async () => {
  await writeFile(join(folder, 'short.js'), 'a');
  await writeFile(join(folder, 'random.woff2'), noise(4096));

  await compressFolder(folder);

  expect((await readdir(folder)).toSorted()).toEqual(['random.woff2', 'short.js']);
});

test('compressed twice: the forms themselves are not compressed', async () => {
  await writeFile(join(folder, 'a.js'), 'a'.repeat(5000));

  await compressFolder(folder);
  await compressFolder(folder);

  expect((await readdir(folder)).toSorted()).toEqual(['a.js', 'a.js.br', 'a.js.gz']);
});

/** The bytes of a linear congruential generator: the same each time, and dense. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}
