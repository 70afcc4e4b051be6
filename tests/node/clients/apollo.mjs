import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { invalid, question, report, variables } from './question.mjs';

const client = new ApolloClient({ link: new HttpLink({ uri: process.argv[2] }), cache: new InMemoryCache() });
const { data } = await client.query({ query: gql(question), variables });
const error = await client.query({ query: gql(invalid), variables }).catch((caught) => caught);
report(data, CombinedGraphQLErrors.is(error) ? error.errors[0].message : `${error}`);
