import { createClient } from 'graphql-sse';
import { exercise } from './streams.mjs';

const client = createClient({ url: process.argv[2], singleConnection: process.argv[3] === 'single', retryAttempts: 0 });
const result = await exercise(client);
client.dispose();
console.log(JSON.stringify(result));
