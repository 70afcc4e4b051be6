// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Around, fakeApi } from '../api/fakeApi';
import { TimeLine } from '../explorer/time/TimeLine';
import { AnswerView } from './AnswerView';

const message = 'There is no change 999: give a number from 0, the empty graph, to 4, the newest.';
const extensions = { code: 'NO_SUCH_CHANGE' };

/** A server whose graph has four changes, and knows no Denpasar. */
const api = fakeApi((_, { knownAt }) =>
  knownAt === null || knownAt === undefined
    ? { data: { city: null, sector: { __typename: 'Sector', id: 'culture', name: 'Culture' } } }
    : {
        data: { city: null, sector: null },
        errors: [
          { message, path: ['city'], extensions },
          { message, path: ['sector'], extensions },
        ],
      },
);

describe('the answer of a change that there is not', () => {
  afterEach(cleanup);

  it('says just that, and neither that there is no such city nor no such field; back to today mends it', async () => {
    window.history.replaceState(null, '', '/?city=denpasar&sector=culture&knownAt=999');
    render(
      <Around api={api}>
        <TimeLine />
        <main id="content" tabIndex={-1}>
          <AnswerView />
        </main>
      </Around>,
    );
    expect((await screen.findAllByText(message, { exact: false })).length).toBeGreaterThan(0);
    expect(screen.queryByText(/There is no (city|field)/)).toBeNull();

    await userEvent.click(screen.getByRole('link', { name: 'Back to today' }));
    expect(window.location.search).toBe('?city=denpasar&sector=culture');
    expect(await screen.findByText(/^There is no city with the id “denpasar”/)).toBeTruthy();
    expect(screen.queryByText(message, { exact: false })).toBeNull();
  });
});
