import type { News } from '../contract/news.ts'
import type { RegisterState } from './register-supervisor.ts'

/** What the pages are told of the register's state; while closing there is nobody left to tell. */
export function newsOf(state: RegisterState): News | null {
  switch (state.is) {
    case 'starting':
      return { news: 'register', state: state.again ? 'lost' : 'starting' }
    case 'open':
    case 'failed':
      return { news: 'register', state: state.is }
    case 'closing':
    case 'closed':
      return null
  }
}
