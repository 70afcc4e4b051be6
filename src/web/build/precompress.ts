import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this many bytes the head of a response weighs more than what is saved. */
const SMALLEST_BYTES = 1024;

const encodings: readonly { suffix: string; encode: (content: Buffer) => Promise<Buffer> }[] = [
  { suffix: '.br', encode: (content) => promisify(brotliCompress)(content, { params: brotliParameters(content) }) },
  { suffix: '.gz', encode: (content) => promisify(gzip)(content, { level: 9 }) },
];

/** After a build: beside every file its Brotli and gzip forms, where they are smaller by a tenth or more. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: () => compressFolder(folder),
  };
}

/** Compresses every file below the folder once; forms that are there already are written anew. */
export async function compressFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !encodings.some(({ suffix }) => entry.name.endsWith(suffix)))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map(compressFile));
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < SMALLEST_BYTES) return;
  for (const { suffix, encode } of encodings) {
    const encoded = await encode(content);
    if (encoded.length <= content.length * 0.9) await writeFile(path + suffix, encoded);
  }
}

/** The step above 9 takes ten times as long for a twentieth less. */
function brotliParameters(content: Buffer): Record<number, number> {
  return { [zlib.BROTLI_PARAM_QUALITY]: 9, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length };
}
