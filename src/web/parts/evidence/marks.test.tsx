// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { Contradicted } from './Contradicted';
import { OneSource } from './OneSource';

afterEach(cleanup);

describe('the mark of a fact on one source', () => {
  it.each([
    [0, 0, ''],
    [1, 1, 'one source only'],
    [3, 1, '3 sources, none independent of the others'],
    [3, 2, ''],
  ])('of %i sources, %i of them independent, says “%s”', (sources, independentSources, expected) => {
    const { container } = render(
      <Texts first={{ locale: 'en', messages: en }}>
        <OneSource sources={sources} independentSources={independentSources} />
      </Texts>,
    );
    expect(container.textContent).toBe(expected);
  });
});

describe('the mark of a contradiction', () => {
  it.each([
    [true, 'disputed'],
    [false, ''],
  ])('where there is one: %s', (isContradicted, expected) => {
    const { container } = render(
      <Texts first={{ locale: 'en', messages: en }}>
        <Contradicted isContradicted={isContradicted} />
      </Texts>,
    );
    expect(container.textContent).toBe(expected);
  });
});
