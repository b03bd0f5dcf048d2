/** The table of who may make which call, from the contract. As a command it writes it into src-main/contract/README.md. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallDefinition } from '../../src-main/contract/call.ts'
import { callNames, calls } from '../../src-main/contract/calls.ts'
import { roles } from '../../src-main/contract/officer.ts'
import { root } from './run.ts'

export const roleTableFile = join(root, 'src-main/contract/README.md')

/** The whole page, calls by name; written anew with `node tests/support/role-table.ts`. */
export function roleTable(): string {
  const header = ['call', ...roles, 'changes', 'answered by']
  return `# Who may make which call

Made from the table of calls (\`calls.ts\`) by \`node tests/support/role-table.ts\`; a test holds it to that, and another makes every call
in every role. \`anyone\` needs no sign-in. Calls answered by the keeper are the shell's and the desk command's: no page can make them. What a
role sees of a case that it may read is the register's to say (\`register/complaints/conflict.ts\`, \`register/letters/identity.ts\`).

${[header, header.map(() => '---'), ...callNames.toSorted().map(rowOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
`
}

function rowOf(name: (typeof callNames)[number]): string[] {
  const definition: CallDefinition = calls[name]
  const may = roles.map((role) =>
    definition.roles === 'anyone' ? 'anyone' : definition.roles.includes(role) ? 'yes' : '',
  )
  return [`\`${name}\``, ...may, definition.changes ? 'yes' : '', definition.by]
}

if (import.meta.main) writeFileSync(roleTableFile, roleTable())
