import type { listCalls } from '../../contract/list-calls.ts'
import { searchComplaints } from '../complaints/find.ts'
import { complaintPages } from '../complaints/list.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import { discardView, renameView, saveView, viewsOf } from './views.ts'

export const viewHandlers: Handlers<typeof listCalls> = {
  complaintPages,
  searchComplaints,
  views: (context, act) => viewsOf(context, act),
  saveView: changing<'saveView', string>({ record: saveView, answer: viewsOf }),
  renameView: changing<'renameView', string>({ record: renameView, answer: viewsOf }),
  discardView: changing<'discardView', string>({ record: discardView, answer: viewsOf }),
}
