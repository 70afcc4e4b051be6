import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { exercise } from './streams.mjs';

let connections = 0;
let onPing;
const pinged = new Promise((resolve) => { onPing = resolve; });
const client = createClient({
  url: process.argv[2],
  webSocketImpl: WebSocket,
  lazy: false,
  retryAttempts: 0,
  on: { connected: () => connections++, ping: (received) => received && onPing() },
});
const result = await exercise(client);
await pinged;
const closed = new Promise((resolve) => client.on('closed', (event) => resolve(event.code)));
await client.dispose();
console.log(JSON.stringify({ ...result, connections, closed: await closed }));
