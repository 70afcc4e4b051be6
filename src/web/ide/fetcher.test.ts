import { expect, test } from 'vitest';
import { webSocketUrl } from './fetcher';

test('plain page: plain socket to the same host, port and path', () => {
  expect(webSocketUrl(new URL('http://localhost:5080/graphql'))).toBe('ws://localhost:5080/graphql');
});

test('encrypted page: encrypted socket', () => {
  expect(webSocketUrl(new URL('https://graph.example/graphql'))).toBe('wss://graph.example/graphql');
});
