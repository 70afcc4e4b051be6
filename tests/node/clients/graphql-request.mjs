import { ClientError, GraphQLClient } from 'graphql-request';
import { invalid, question, report, variables } from './question.mjs';

const client = new GraphQLClient(process.argv[2]);
const data = await client.request(question, variables);
const error = await client.request(invalid, variables).catch((caught) => caught);
report(data, error instanceof ClientError ? error.response.errors[0].message : `${error}`);
