import { writeFileSync } from 'node:fs'
import { openInMemory } from '../main/db/open'
import { dumpSchema } from '../main/db/schema-dump'

// npx tsx scripts/dump-schema.ts : writes main/db/schema.sql, what the migrations add up to.
const database = await openInMemory()
writeFileSync(new URL('../main/db/schema.sql', import.meta.url), await dumpSchema(database))
await database.close()
