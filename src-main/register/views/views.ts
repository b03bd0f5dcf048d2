import type { Asks } from '../../contract/calls.ts'
import { ViewContent } from '../../contract/list-calls.ts'
import type { View } from '../../contract/list-calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'

interface ViewRow {
  readonly id: string
  readonly name: string
  readonly content: string
}

/** The views of the officer who asks, by name. */
export function viewsOf(context: Context, act: SignedAct): View[] {
  return sql<ViewRow>(
    context.db,
    'SELECT id, name, content FROM views WHERE officer = ? ORDER BY name',
  )
    .all(act.officer.id)
    .map(({ content, ...row }) => ({ ...row, content: ViewContent.parse(JSON.parse(content)) }))
}

/** Saves a view under its name; what the officer had under that name is replaced. */
export function saveView(
  context: Context,
  act: SignedAct,
  { name, content }: Asks<'saveView'>,
): string {
  const old = viewsOf(context, act).find((view) => sameName(view.name, name))
  const id = old?.id ?? uuidv7(act.now, context.random)
  sql(
    context.db,
    `INSERT INTO views (id, officer, name, content, saved_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, content = excluded.content,
       saved_at = excluded.saved_at`,
  ).run(id, act.officer.id, name, JSON.stringify(content), act.now)
  return told(context, act, 'view-saved', id, old ?? null, { name, content })
}

/** Refuses a name that another view of the officer has. */
export function renameView(
  context: Context,
  act: SignedAct,
  { view, name }: Asks<'renameView'>,
): string {
  const old = ownView(context, act, view)
  if (viewsOf(context, act).some((one) => one.id !== view && sameName(one.name, name)))
    throw faulty('name', 'repeated')
  sql(context.db, 'UPDATE views SET name = ? WHERE id = ?').run(name, view)
  return told(context, act, 'view-renamed', view, { name: old.name }, { name })
}

export function discardView(
  context: Context,
  act: SignedAct,
  { view }: Asks<'discardView'>,
): string {
  const old = ownView(context, act, view)
  sql(context.db, 'DELETE FROM views WHERE id = ?').run(view)
  return told(context, act, 'view-discarded', view, old, null)
}

/** Another officer's view is none. */
function ownView(context: Context, act: SignedAct, id: string): View {
  const found = viewsOf(context, act).find((view) => view.id === id)
  if (!found) throw new Refusal({ problem: 'not-found' })
  return found
}

/** As the column compares them. */
function sameName(a: string, b: string): boolean {
  const small = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
  return small(a) === small(b)
}

type Told = Partial<Pick<View, 'name' | 'content'>> | null

function told(
  context: Context,
  act: SignedAct,
  kind: string,
  id: string,
  before: Told,
  after: Told,
): string {
  record(context, act, act.now, {
    kind,
    detail: id,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: (['name', 'content'] as const)
      .map((field) => ({
        field,
        before: before?.[field] ?? null,
        after: after?.[field] ?? null,
      }))
      .filter((change) => change.before !== null || change.after !== null),
  })
  return id
}
