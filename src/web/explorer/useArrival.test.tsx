// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLocation } from 'wouter';
import { useArrival } from './useArrival';

let goTo: ReturnType<typeof useLocation>[1];

function Page() {
  const content = useRef<HTMLElement>(null);
  useArrival(content);
  const [path, navigate] = useLocation();
  goTo = navigate;
  return (
    <main ref={content} tabIndex={-1}>
      {path}
      <button type="button">on the page</button>
    </main>
  );
}

const isAtBeginning = () => document.activeElement?.tagName === 'MAIN';

describe('arriving at a page', () => {
  beforeEach(() => {
    vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    window.history.replaceState(null, '', '/cities/denpasar');
    render(<Page />);
    document.querySelector('button')?.focus();
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('by a link begins at its beginning', () => {
    act(() => goTo('/cities/darwin'));
    expect(isAtBeginning()).toBe(true);
    expect(window.scrollTo).toHaveBeenCalledWith(0, 0);
  });

  it('changes nothing where only the query is another one', () => {
    act(() => goTo('/cities/denpasar?evidence=denpasar'));
    expect(isAtBeginning()).toBe(false);
    expect(window.scrollTo).not.toHaveBeenCalled();
  });

  it('changes nothing where the address is corrected', () => {
    act(() => goTo('/cities/kota-denpasar', { replace: true }));
    expect(isAtBeginning()).toBe(false);
  });

  it('changes nothing where somebody went back, whatever was opened on the page before', async () => {
    act(() => goTo('/cities/denpasar?evidence=denpasar'));
    act(() => goTo('/cities/darwin'));
    document.querySelector('button')?.focus();
    const gone = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    await act(async () => {
      window.history.back();
      await gone;
    });
    expect(document.querySelector('main')?.textContent).toContain('/cities/denpasar');
    expect(isAtBeginning()).toBe(false);
    expect(window.scrollTo).toHaveBeenCalledTimes(1);
  });
});
