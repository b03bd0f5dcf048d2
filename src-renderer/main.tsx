import './without-eval.ts'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { rememberPlace } from './app/place.ts'
import { watchDraft } from './intake/keep-draft.ts'
import { speakIndonesian } from './words/aria.ts'
import './look/base.css'
import './look/controls.css'
import './look/choices.css'
import './look/overlays.css'
import './app/frame.css'
import './app/narrow.css'

speakIndonesian()
rememberPlace()
watchDraft()

const root = document.querySelector('#root')
if (!root) throw new Error('The page has no #root')
createRoot(root).render(<App />)
