import { useEffect, useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { Icon } from '../look/icon.tsx'
import { appWords } from '../words/app.ts'
import { keysOf } from './commands/table.ts'
import { go, usePlace } from './place.ts'
import { setSearched, useSearched } from './search.ts'

function toResults(): void {
  document.querySelector<HTMLElement>('main [role="row"][tabindex="0"]')?.focus()
}

/** A whole register number, as the scanner types it from a receipt's code, opens its case at once. */
function scanned(typed: string): string | null {
  const number = typed.trim().toUpperCase()
  return /^PGD-\d{4}-\d{5,}$/.test(number) ? number : null
}

/** The one search box: results appear while typing, after a short pause. */
export function SearchBox() {
  const searched = useSearched()
  const place = usePlace()
  const [typed, setTyped] = useState(searched)

  useEffect(() => setTyped(searched), [searched])

  useEffect(() => {
    if (typed.trim() === searched) return
    const timer = setTimeout(() => setSearched(typed.trim()), 180)
    return () => clearTimeout(timer)
  }, [typed, searched])

  // Left behind by whoever goes on to something else: the list shown then is not what it found.
  const elsewhere = place.at !== 'found' && place.at !== 'case'
  useEffect(() => {
    if (!elsewhere) return
    setSearched('')
    setTyped('')
  }, [elsewhere])

  // Whoever narrowed the register searches in what that left.
  const toFound = () => go({ at: 'found', ...('filter' in place ? { filter: place.filter } : {}) })

  const show = () => {
    const number = scanned(typed)
    if (number !== null) return go({ at: 'case', number })
    if (typed.trim() === '') return
    if (place.at === 'found' && typed.trim() === searched) return toResults()
    setSearched(typed.trim())
    toFound()
  }

  return (
    <search className="search">
      <SearchField
        aria-label={appWords.search}
        value={typed}
        onChange={(value) => {
          setTyped(value)
          if (value.trim().length >= 2 && place.at !== 'found') toFound()
        }}
        onSubmit={show}
      >
        <Icon name="search" />
        <Input
          id="search"
          placeholder={appWords.search}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            toResults()
          }}
        />
        {typed === '' ? (
          <kbd aria-hidden="true">{keysOf('desk.search')}</kbd>
        ) : (
          <Button aria-label={appWords.searchClear}>
            <Icon name="close" />
          </Button>
        )}
      </SearchField>
    </search>
  )
}
