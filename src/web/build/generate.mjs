// Writes api/generated/: of each operation in schema/operations/web a module with its typed document, so that a view loads its own alone,
// and the enums of schema/api.graphql. An operation that does not fit the schema ends the build.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, isEnumType, parse, validate } from 'graphql';

const repository = new URL('../../../', import.meta.url);
const operations = new URL('schema/operations/web/', repository);
const target = new URL('../api/generated/', import.meta.url);

const schema = parse(readFileSync(new URL('schema/api.graphql', repository), 'utf8'));
const built = buildASTSchema(schema);
const documents = readdirSync(operations)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => ({
    name: file.slice(0, -'.graphql'.length),
    document: parse(readFileSync(new URL(file, operations), 'utf8')),
  }));

const config = {
  documentMode: 'documentNode',
  optimizeDocumentNode: true,
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  strictScalars: true,
  scalars: { ID: 'string', PartialDate: 'string', DateTime: 'string', Long: 'number' },
};

const written = await Promise.all(
  documents.map(async ({ name, document }) => {
    const mistakes = validate(built, document);
    if (mistakes.length > 0) throw new Error(`schema/operations/web/${name}.graphql: ${mistakes.join('\n')}`);
    const code = await codegen({
      filename: `${name}.ts`,
      schema,
      documents: [{ location: name, document }],
      config,
      plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
      pluginMap: { typescriptOperations, typedDocumentNode },
    });
    return { file: `${name}.ts`, code };
  }),
);

const enums = Object.values(built.getTypeMap())
  .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
  .map((type) => {
    const values = type
      .getValues()
      .map(({ name }) => `'${name}'`)
      .join(', ');
    return `export const ${type.name} = [${values}] as const;\nexport type ${type.name} = (typeof ${type.name})[number];\n`;
  });

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const { file, code } of [...written, { file: 'enums.ts', code: enums.join('\n') }]) {
  writeFileSync(new URL(file, target), `// Written by build/generate.mjs.\n${code}\n`);
}
