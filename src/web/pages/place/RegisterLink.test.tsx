// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { RegisterLink } from './RegisterLink';

describe('a code of a register', () => {
  afterEach(cleanup);

  it.each([
    ['wikidata', 'Q11506', 'https://www.wikidata.org/wiki/Q11506'],
    ['geonames', '1645528', 'https://www.geonames.org/1645528'],
  ] as const)('of %s leads to its page there', (register, code, address) => {
    render(<RegisterLink register={register} code={code} />);
    expect(screen.getByRole('link', { name: code }).getAttribute('href')).toBe(address);
  });

  it.each(['../../evil', 'javascript:alert(1)', 'Q1 '])('that is none is only shown: %s', (code) => {
    const { container } = render(<RegisterLink register="wikidata" code={code} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(container.textContent).toBe(code);
  });
});
