// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import en from '../text/en.json';
import { Texts } from '../text/Texts';
import { filtered } from './filter';
import { LeftOut } from './LeftOut';
import type { GraphActs } from './useGraphState';
import { graphCodec } from './view';

afterEach(cleanup);

const { leftOut } = filtered(
  { nodes: [], edges: [] },
  { middle: [], hide: [], kinds: [], sectors: null, stage: null, certainty: null, sources: 1 },
);

const unused = () => undefined;
const onUndone = vi.fn();
const acts: GraphActs = {
  change: unused,
  select: unused,
  expand: unused,
  putIntoMiddle: unused,
  collapse: unused,
  hide: unused,
  pin: unused,
  pinAll: unused,
  unpin: unused,
  show: unused,
  startAfresh: unused,
};

function show(search: string, atOtherTimes: number) {
  window.history.replaceState(null, '', `/graph${search}`);
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <LeftOut
        state={graphCodec.read(search)}
        leftOut={leftOut}
        atOtherTimes={atOtherTimes}
        sector={null}
        acts={acts}
        onUndone={onUndone}
      />
    </Texts>,
  );
}

const said = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

it.each([
  [0, 'Nothing is hidden by that.'],
  [1, 'One is hidden by that.'],
  [12, '12 are hidden by that.'],
])('tells that a period hides %d, and the way back', async (count, expected) => {
  show('?during=2016/2020&city=darwin', count);
  expect(said()).toEqual([`Only what may have been the case: 2016 to 2020. ${expected} Show all times`]);
  await userEvent.click(screen.getByRole('button', { name: 'Show all times' }));
  expect(window.location.search).toBe('?city=darwin');
  expect(onUndone).toHaveBeenCalled();
});

it('says nothing where nothing is left out', () => {
  show('', 0);
  expect(said()).toEqual([]);
});
