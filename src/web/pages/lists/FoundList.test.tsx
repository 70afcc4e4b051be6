// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Question } from '../../api/useQuestion';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { FoundList } from './FoundList';

interface City {
  readonly id: string;
}

afterEach(cleanup);

function show(question: Question<readonly City[]>, after: string | null) {
  const onPaging = vi.fn();
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <FoundList
        question={question}
        listOf={(nodes) => ({ totalCount: nodes.length, nodes, pageInfo: { hasNextPage: false, endCursor: null } })}
        found={(count) => `${count} cities`}
        paging={{ pages: 2, after }}
        onPaging={onPaging}
      >
        {({ id }) => <a href={`/${id}`}>{id}</a>}
      </FoundList>
    </Texts>,
  );
  return onPaging;
}

it('tells how many there are, also where there are none', () => {
  show({ state: 'answered', data: [{ id: 'darwin' }], problems: [], isOld: false }, null);
  expect(screen.getByText('1 cities')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'darwin' })).toBeTruthy();
  cleanup();
  show({ state: 'answered', data: [], problems: [], isOld: false }, null);
  expect(screen.getByText(en.lists.foundNone)).toBeTruthy();
});

it('leads to the start where the part that the address names cannot be had', async () => {
  const failed = { state: 'failed', problems: [], askAgain: () => undefined } as const;
  const onPaging = show(failed, 'no cursor');
  await userEvent.click(screen.getByRole('button', { name: en.lists.fromStart }));
  expect(onPaging).toHaveBeenCalledWith({ pages: 1, after: null });
  cleanup();
  show(failed, null);
  expect(screen.queryByRole('button', { name: en.lists.fromStart })).toBeNull();
});
