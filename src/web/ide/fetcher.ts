import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';

/** Queries and mutations by POST, subscriptions by WebSocket at the same path; the socket is opened by the first subscription. */
export function createFetcher(endpoint: URL) {
  return createGraphiQLFetcher({
    url: endpoint.href,
    enableIncrementalDelivery: false,
    wsClient: createClient({ url: webSocketUrl(endpoint) }),
  });
}

/** The same address with the scheme of WebSockets: encrypted where the page is. */
export function webSocketUrl(endpoint: URL): string {
  const url = new URL(endpoint);
  url.protocol = endpoint.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
