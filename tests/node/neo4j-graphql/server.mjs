// Serves `typedefs.graphql` through @neo4j/graphql as fast as the library allows: nothing before it but Node's HTTP server, each text of a query
// parsed and validated once. NEO4J_BOLT, NEO4J_USER and NEO4J_PASSWORD say where the database is; `--urls http://127.0.0.1:PORT` where to listen.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { execute, parse, validate } from 'graphql';
import neo4j from 'neo4j-driver';

const driver = neo4j.driver(process.env.NEO4J_BOLT, neo4j.auth.basic(process.env.NEO4J_USER, process.env.NEO4J_PASSWORD));
const typeDefs = readFileSync(new URL('typedefs.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();

/** @type {Map<string, import('graphql').DocumentNode>} */
const documents = new Map();

/** @param {string} query */
function documentOf(query) {
  const known = documents.get(query);
  if (known) return known;
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) throw errors[0];
  documents.set(query, document);
  return document;
}

/** @param {import('node:http').IncomingMessage} request */
async function answer(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
  const contextValue = { sessionConfig: { database: 'neo4j' } };
  return execute({ schema, document: documentOf(query), variableValues: variables, contextValue });
}

const server = createServer(async (request, response) => {
  // What asks whether the server is up sends no question.
  const result = request.method === 'POST' ? await answer(request).catch((error) => ({ errors: [{ message: error.message }] })) : {};
  const body = Buffer.from(JSON.stringify(result));
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body);
});
await driver.verifyConnectivity();
server.listen(new URL(process.argv[process.argv.indexOf('--urls') + 1]).port, '127.0.0.1');
