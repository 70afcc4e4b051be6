import { expect, it } from 'vitest';
import { firstLoad } from './firstLoad.ts';

const imports: Readonly<Record<string, readonly string[]>> = {
  '/web/explorer/main.tsx': [
    '/web/explorer/first.ts',
    '/web/answer/AnswerView.tsx',
    '/web/node_modules/react/index.js',
  ],
  '/web/explorer/first.ts': ['/web/api/client.ts'],
  '/web/api/client.ts': ['/web/node_modules/urql/index.js'],
  '/web/answer/AnswerView.tsx': ['/web/text/useText.ts', '\0preload-helper'],
  '/web/ide/main.tsx': [
    '/web/text/useText.ts',
    '/web/node_modules/react/index.js',
    '/web/node_modules/monaco/index.js',
  ],
};

const modules = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };

it.each([
  ['/web/answer/AnswerView.tsx', 'explorer'],
  ['/web/api/client.ts', 'explorer'],
  ['/web/node_modules/urql/index.js', 'libraries'],
  ['/web/node_modules/react/index.js', 'libraries'],
  ['\0preload-helper', 'libraries'],
  ['/web/text/useText.ts', null],
  ['/web/explorer/main.tsx', null],
  ['/web/explorer/first.ts', null],
  ['/web/node_modules/monaco/index.js', null],
  ['/web/graph/GraphView.tsx', null],
])('%s is in the file "%s"', (id, expected) => {
  const names = firstLoad('/web').map(({ name }) => name(id, modules));
  expect(names.filter((name) => name !== null)).toEqual(expected === null ? [] : [expected]);
});
