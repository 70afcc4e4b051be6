// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import en from '../text/en.json';
import { Texts } from '../text/Texts';
import type { Measured } from './centrality/useMeasured';
import { NetworkFiles } from './NetworkFiles';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Presses both buttons. @returns The names of the files that came. */
async function takeBoth(measured: Measured) {
  const files: string[] = [];
  URL.createObjectURL = () => 'blob:here';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push(this.download);
  });
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <NetworkFiles
        drawn={{
          network: { nodes: [], edges: [] },
          picture: { nodes: [], edges: [] },
          measured,
          byCommunity: false,
        }}
        name="Denpasar"
      />
    </Texts>,
  );
  for (const name of ['CSV', 'JSON']) await userEvent.click(screen.getByRole('button', { name }));
  return files;
}

it('gives no file without the measure that the sizes are to tell', async () => {
  expect(await takeBoth({ state: 'working', of: 'betweenness' })).toEqual([]);
});

it.each<Measured>([
  { state: 'none' },
  { state: 'tooLarge', of: 'betweenness' },
  { state: 'measured', of: 'betweenness', values: new Map() },
])('gives the files where no measure is to come, $state', async (measured) => {
  expect(await takeBoth(measured)).toEqual(['Denpasar-graph.csv', 'Denpasar-graph.json']);
});
