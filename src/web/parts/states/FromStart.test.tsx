// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { Answered } from './Answered';

afterEach(cleanup);

function show(code: string, isPartial: boolean) {
  window.history.replaceState(null, '', '/cities?cityAfter=broken&cityOrder=country');
  const problems = [{ message: "The cursor in 'after' was not given by 'cities'.", place: '', code }];
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <Answered
        question={
          isPartial
            ? { state: 'answered', data: {}, problems, isOld: false }
            : { state: 'failed', problems, askAgain: () => undefined }
        }
      >
        {() => null}
      </Answered>
    </Texts>,
  );
}

const fromStart = () => screen.queryByRole('link', { name: 'The list from its start' });

describe('a place in a list that is not there', () => {
  it.each([false, true])(
    'leads to the list from its start, not to asking again; a part of the answer: %s',
    (isPartial) => {
      show('BAD_PAGE', isPartial);
      expect(screen.getByRole('alert').textContent).toContain('The address names a place in a list that is not there.');
      expect(fromStart()?.getAttribute('href')).toBe('/cities?cityOrder=country');
      expect(screen.queryByRole('button')).toBeNull();
    },
  );

  it.each([false, true])('is not told of what is missing for another reason; a part of the answer: %s', (isPartial) => {
    show('TOO_LONG', isPartial);
    expect(fromStart()).toBeNull();
  });
});
