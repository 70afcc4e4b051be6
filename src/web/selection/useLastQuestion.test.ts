// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useLastQuestion } from './useLastQuestion';

afterEach(cleanup);

function questionAt(address: string) {
  window.history.replaceState(null, '', address);
  return renderHook(() => useLastQuestion(['/', '/graph'])).result.current;
}

it.each(['/graph?city=darwin', '/Graph?city=darwin', '/graph/?city=darwin'])(
  'goes along from a view, and is kept on pages of their own: %s',
  (address) => {
    questionAt('/');
    expect(questionAt(address)).toBe('city=darwin');
    expect(questionAt('/cities/perth?asOf=2016')).toBe('city=darwin&asOf=2016');
  },
);
