// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { Paged } from './Paged';
import { firstOf, type Paging } from './paging';

afterEach(cleanup);

const all = Array.from({ length: 1200 }, (_, index) => `city ${index}`);

/** A list of 1,200 as the API would give it: a cursor is the place that it comes after. */
function Cities({ first = { pages: 1, after: null } }: { readonly first?: Paging }) {
  const [paging, setPaging] = useState(first);
  const start = Number(paging.after ?? 0);
  const end = Math.min(start + firstOf(paging), all.length);
  return (
    <Texts first={{ locale: 'en', messages: en }}>
      <Paged
        items={all.slice(start, end)}
        keyOf={(name) => name}
        total={all.length}
        page={{ hasNextPage: end < all.length, endCursor: String(end) }}
        paging={paging}
        onPaging={setPaging}
      >
        {(name) => <a href={`/${name}`}>{name}</a>}
      </Paged>
    </Texts>
  );
}

const shown = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('a list that is asked for a part at a time', () => {
  it('grows by fifty, with the focus on the first that is new', async () => {
    render(<Cities />);
    await userEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
    expect(shown()).toEqual(all.slice(0, 100));
    expect(document.activeElement?.textContent).toBe('city 50');
    expect(screen.getByRole('status').textContent).toBe('100 of 1,200 are shown');
  });

  it('goes on after as many as the API gives at once, and back to the start', async () => {
    render(<Cities first={{ pages: 10, after: null }} />);
    await userEvent.click(screen.getByRole('button', { name: 'Go on after these' }));
    expect(shown()).toEqual(all.slice(500, 550));
    expect(document.activeElement?.textContent).toBe('city 500');
    await userEvent.click(screen.getByRole('button', { name: 'From the start of the list' }));
    expect(shown()).toEqual(all.slice(0, 50));
  });

  it('ends', () => {
    render(<Cities first={{ pages: 10, after: '1000' }} />);
    expect(shown()).toEqual(all.slice(1000));
    expect(screen.queryByRole('button', { name: /more|Go on/ })).toBeNull();
  });
});
