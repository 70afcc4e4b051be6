// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { type Contradiction, ContradictionEntry } from './ContradictionEntry';

const letter = { __typename: 'Instrument', id: 'letter', name: 'Letter' } as const;
const side = { value: null, refutes: false, isShown: false, sources: 1 };

const told = (contradiction: Contradiction) => {
  const { container } = render(
    <Texts first={{ locale: 'en', messages: en }}>
      <ContradictionEntry contradiction={contradiction} />
    </Texts>,
  );
  return [...container.querySelectorAll('p, li')].map((part) => part.textContent);
};

describe('a fact on which claims differ', () => {
  afterEach(cleanup);

  it('says what each side gives, and which one the graph follows', () => {
    const sides = [
      { ...side, value: 'SIGNED', isShown: true, sources: 2 },
      { ...side, value: 'PLANNED' },
    ];
    const contradiction = {
      subject: 'letter',
      subjectType: 'Instrument',
      property: 'status',
      concerns: [letter],
      sides,
    };
    expect(told(contradiction)).toEqual([
      'Letter: status Who says so?',
      '2 sources: signed (the graph follows this)',
      'One source: planned',
    ]);
  });

  it('says whether a relationship holds, and shows values as text', () => {
    const concerns = [{ __typename: 'City', id: 'mossel-bay', name: '<img src=x>' } as const, letter];
    const sides = [
      { ...side, refutes: true, isShown: true },
      { ...side, value: '<script>' },
    ];
    const contradiction = { subject: 'r', subjectType: 'PARTY_TO', property: null, concerns, sides };
    expect(told(contradiction)).toEqual([
      '<img src=x> is party to Letter Who says so?',
      'One source against: that it is so (the graph follows this)',
      'One source: that it is so',
    ]);
    expect(document.querySelector('img, script')).toBeNull();
  });
});
