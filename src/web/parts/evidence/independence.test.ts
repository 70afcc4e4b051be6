import { createTranslator } from 'use-intl/core';
import { expect, it } from 'vitest';
import en from '../../text/en.json';
import id from '../../text/id.json';
import { independence } from './independence';

it.each([
  [1, 1, 'one source', 'satu sumber'],
  [2, 2, '2 sources, all independent of one another', '2 sumber, semuanya saling independen'],
  [3, 2, '3 sources, 2 of them independent of one another', '3 sumber, 2 di antaranya saling independen'],
  [3, 1, '3 sources, none independent of the others', '3 sumber, tidak saling independen'],
])('tells of %d sources, of which %d are independent', (count, independent, english, indonesian) => {
  const values = { count, independent, which: independence(count, independent) };
  expect(createTranslator({ locale: 'en', messages: en })('answer.sources', values)).toBe(english);
  expect(createTranslator({ locale: 'id', messages: id })('answer.sources', values)).toBe(indonesian);
});
