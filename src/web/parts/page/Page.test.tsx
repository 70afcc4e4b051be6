// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Question } from '../../api/useQuestion';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import type { NamedEntity } from '../entity/types';
import { Page } from './Page';
import { PageFrame } from './PageFrame';

interface Data {
  readonly city: NamedEntity | null;
}

function show(address: string, question: Question<Data>, id = 'denpasar') {
  window.history.replaceState(null, '', address);
  return render(
    <Texts first={{ locale: 'en', messages: en }}>
      <Page id={id} question={question} node={({ city }) => city}>
        {(city) => <PageFrame entity={city}>facts</PageFrame>}
      </Page>
    </Texts>,
  ).container;
}

const answered = (city: Data['city']): Extract<Question<Data>, { state: 'answered' }> => ({
  state: 'answered',
  data: { city },
  problems: [],
  isOld: false,
});

const denpasar = { __typename: 'City', id: 'denpasar', name: 'Denpasar' } as const;
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('a page about an entity', () => {
  afterEach(cleanup);

  it('is titled by its name', () => {
    show('/cities/denpasar', answered(denpasar));
    expect(heading()).toBe('Denpasar');
    expect(document.title).toBe('Denpasar · CityGraph');
  });

  it('says that there is nothing of an unknown id', () => {
    show('/cities/atlantis', answered(null), 'atlantis');
    expect(heading()).toBe('There is nothing at this address');
  });

  it('says so too where the API takes the unknown id for a mistake', () => {
    const problems = [{ message: 'no', place: 'coverage', code: 'UNKNOWN_ENTITY' }];
    show('/cities/atlantis', { state: 'failed', problems, askAgain: () => undefined }, 'atlantis');
    expect(heading()).toBe('There is nothing at this address');
  });

  it('says that it was not there at the time that is asked for, and leads to the page without a time', () => {
    show('/cities/denpasar?asOf=1200&city=darwin', answered(null));
    expect(heading()).toBe('At the time that you chose, this was not there or not known');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/cities/denpasar?city=darwin');
  });

  it('shows what is missing, not that there is nothing, where a part of the answer failed', () => {
    const problems = [{ message: 'Too much.', place: 'city', code: 'LIMIT_EXCEEDED' }];
    show('/cities/denpasar', { state: 'answered', data: { city: null }, problems, isOld: false });
    expect(screen.getByRole('alert').textContent).toContain('Too much.');
    expect(heading()).toBe('“denpasar” cannot be shown as asked for');
    expect(document.title).toBe('denpasar · CityGraph');
  });

  it('has a heading where nothing was answered at all', () => {
    const problems = [{ message: 'Bad cursor.', place: 'source.claims', code: 'BAD_PAGE' }];
    show('/cities/denpasar?sourceAfter=x', { state: 'failed', problems, askAgain: () => undefined });
    expect(heading()).toBe('“denpasar” cannot be shown as asked for');
    expect(screen.getByRole('link', { name: en.states.fromStart }).getAttribute('href')).toBe('/cities/denpasar');
  });

  it('takes the address of what a merged id became', () => {
    show('/cities/kota-denpasar?asOf=2016', answered(denpasar), 'kota-denpasar');
    expect(window.location.pathname + window.location.search).toBe('/cities/denpasar?asOf=2016');
  });

  it('keeps the address while the last answer is still shown', () => {
    show('/cities/darwin', { ...answered(denpasar), isOld: true }, 'darwin');
    expect(window.location.pathname).toBe('/cities/darwin');
  });

  it.each(['<img src=x onerror=alert(1)>', '\u202eevil', 'x'.repeat(300)])('shows a name as text: %s', (name) => {
    const container = show('/cities/denpasar', answered({ ...denpasar, name }));
    expect(screen.getByRole('heading', { level: 1 }).querySelector('bdi')?.textContent).toBe(name);
    expect(container.querySelector('img')).toBeNull();
  });
});
