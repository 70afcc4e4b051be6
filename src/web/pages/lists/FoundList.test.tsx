// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Question } from '../../api/useQuestion';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { FoundList } from './FoundList';

interface City {
  readonly id: string;
}

afterEach(cleanup);

function show(question: Question<readonly City[]>, after: string | null) {
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <FoundList
        question={question}
        listOf={(nodes) => ({ totalCount: nodes.length, nodes, pageInfo: { hasNextPage: false, endCursor: null } })}
        found={(count) => `${count} cities`}
        paging={{ pages: 2, after }}
        onPaging={() => undefined}
      >
        {({ id }) => <a href={`/${id}`}>{id}</a>}
      </FoundList>
    </Texts>,
  );
}

it('tells how many there are, also where there are none', () => {
  show({ state: 'answered', data: [{ id: 'darwin' }], problems: [], isOld: false }, null);
  expect(screen.getByText('1 cities')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'darwin' })).toBeTruthy();
  cleanup();
  show({ state: 'answered', data: [], problems: [], isOld: false }, null);
  expect(screen.getByText(en.lists.foundNone)).toBeTruthy();
});

it('has one way to the start where the part that the address names cannot be had', () => {
  window.history.replaceState(null, '', '/cities?cityAfter=broken');
  const problems = [{ message: 'Bad cursor.', place: 'cities', code: 'BAD_PAGE' }];
  show({ state: 'failed', problems, askAgain: () => undefined }, 'broken');
  expect(screen.getByRole('link', { name: en.states.fromStart }).getAttribute('href')).toBe('/cities');
  expect(screen.queryByRole('button')).toBeNull();
});
