// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { CoverageSection } from './CoverageSection';

const evidence = { sources: 2, independentSources: 1, publishers: 1, sourcesOfUnknownPublisher: 1, latest: '2022-06' };

function show(searchPath: string) {
  const { hook, searchHook } = memoryLocation({ path: '/agreements/x', searchPath });
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <Router hook={hook} searchHook={searchHook}>
        <CoverageSection coverage={{ facts: 3, factsOnOneSource: 1, evidence, perSource: [] }} />
      </Router>
    </Texts>,
  );
}

const whole =
  '3 facts from 2 sources, none independent of the others, of one publisher (of one source the publisher is not known); one rests on one source alone. The latest source is of June 2022. Whoever is written about more has more here.';

describe('what stands behind a page', () => {
  afterEach(cleanup);

  it('is told in a sentence', () => {
    show('knownAt=3');
    expect(screen.getByText(whole)).toBeDefined();
  });

  it('says, where the world of a date is asked for, that it is of all times', () => {
    show('asOf=2021');
    const more = 'Facts of all times are counted, not only of the time that you chose.';
    expect(screen.getByText(`${whole} ${more}`)).toBeDefined();
  });
});
