// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextFilter } from './TextFilter';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a text that narrows a list', () => {
  it('is told once, when somebody pauses', () => {
    const onType = vi.fn();
    render(<TextFilter label="Name" value="" onType={onType} />);
    const field = screen.getByRole('searchbox', { name: 'Name' });
    for (const value of ['d', 'de', 'den']) fireEvent.change(field, { target: { value } });
    expect(onType).not.toHaveBeenCalled();
    act(() => vi.runAllTimers());
    expect(onType.mock.calls).toEqual([['den']]);
  });

  it('is what the address says when that changes', () => {
    const { rerender } = render(<TextFilter label="Name" value="den" onType={() => undefined} />);
    rerender(<TextFilter label="Name" value="" onType={() => undefined} />);
    expect(screen.getByRole('searchbox')).toHaveProperty('value', '');
  });
});
