import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { invalid, question, report, variables } from './question.mjs';

const client = new Client({ url: process.argv[2], exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
const { data, error } = await client.query(question, variables).toPromise();
if (error) throw error;
const refused = await client.query(invalid, variables).toPromise();
report(data, refused.error.graphQLErrors[0]?.message ?? `${refused.error}`);
