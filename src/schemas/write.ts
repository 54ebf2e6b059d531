import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { PUBLISHED } from './published.js';

// A step of the build: the published JSON Schemas beside the compiled code.
const folder = fileURLToPath(new URL('../../dist/schemas', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(PUBLISHED)) {
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`);
}
