// The reference implementation as a process: one JSON object a line in, one a line out, in the same order.
//   {"sdl": "..."}                                              -> {"errors": [...]}, and the schema of what follows when empty
//   {"document", "operationName", "variables", "seed", "chaos"} -> {"syntax"} or {"validation"} or {"response"} or {"events", "failed"}
import { createInterface } from 'node:readline';
import { answer } from './answer.mjs';
import { readSchema } from './schema.mjs';

let schema;
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let reply;
  if ('sdl' in request) {
    reply = readSchema(request.sdl);
    schema = reply.schema;
    reply = { errors: reply.errors };
  } else {
    reply = await answer(schema, request);
  }
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
