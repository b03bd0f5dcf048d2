import { expect, type Locator, type Page } from '@playwright/test'

/** What a clerk does at the window, by keyboard alone, in the words of the screens. */
export class Clerk {
  readonly #window: Page

  constructor(window: Page) {
    this.#window = window
  }

  /** Goes on with Tab until the thing has the focus, as a person without a mouse would. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    // Found once: looking for a name among all that a screen holds, at each key, costs more than the keys.
    let element = await target.elementHandle()
    for (let tries = 0; tries < 120; tries += 1) {
      const state = await element?.evaluate((found) => ({
        there: found.isConnected,
        focused: found === document.activeElement,
      }))
      if (state?.focused) return
      if (!state?.there) element = await target.elementHandle()
      await this.#window.keyboard.press('Tab')
    }
    throw new Error(`the keyboard does not reach ${String(target)}`)
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.tabTo(this.#window.getByRole('button', { name }).first())
    await this.#window.keyboard.press('Enter')
  }

  async ticks(name: string): Promise<void> {
    await this.tabTo(this.#window.getByRole('checkbox', { name }))
    await this.#window.keyboard.press('Space')
  }

  /** Signs in as an officer, with the initial password that the screen tells. */
  async signsIn(officer: string): Promise<void> {
    const told = this.#window.getByText(/Kata sandi awal/)
    await expect(told).toBeVisible({ timeout: 20_000 })
    const password = /([a-z0-9]{4}(?:-[a-z0-9]{4}){3})/.exec(
      ((await told.textContent()) ?? '').replaceAll('\u2011', '-'),
    )?.[1]
    const option = this.#window.getByRole('option', { name: new RegExp(`^${officer}`) })
    await expect(this.#window.getByRole('option').first()).toBeFocused()
    for (let tries = 0; tries < 12; tries += 1) {
      if ((await option.getAttribute('aria-selected')) === 'true') break
      await this.#window.keyboard.press('ArrowDown')
    }
    await this.tabTo(this.#window.getByLabel('Kata sandi', { exact: true }))
    await this.#window.keyboard.type(password ?? '')
    await this.#window.keyboard.press('Enter')
    await expect(this.#window.getByRole('heading', { name: 'Hari ini' })).toBeVisible()
  }

  /** Takes in a complaint and answers its number. `channel`: the digit of Ctrl+digit. */
  async receives(told: {
    channel: number
    name: string
    address: string
    subject: string
    narrative: string
    remedy: string
    category: number
  }): Promise<string> {
    const { keyboard } = this.#window
    await keyboard.press('Control+n')
    await expect(this.#window.getByRole('textbox', { name: 'Nama', exact: true })).toBeFocused()
    await keyboard.press(`Control+${told.channel}`)
    await keyboard.type(told.name)
    for (const [label, words] of [
      ['Alamat', told.address],
      ['Perihal', told.subject],
      ['Uraian', told.narrative],
      ['Permintaan penyelesaian', told.remedy],
    ] as const) {
      await this.tabTo(this.#window.getByRole('textbox', { name: new RegExp(`^${label}`) }).first())
      // Long texts come in one go, as a paste does: a quarter of a minute of keys proves nothing more.
      if (words.length > 40) await keyboard.insertText(words)
      else await keyboard.type(words)
    }
    const categories = this.#window.getByRole('radiogroup', { name: /^Kategori/ })
    await this.tabTo(categories.getByRole('radio').first())
    await keyboard.press('Space')
    for (let moved = 1; moved < told.category; moved += 1) await keyboard.press('ArrowRight')
    await keyboard.press('Control+Enter')
    await expect(this.#window.getByRole('heading', { name: /^Pengaduan terdaftar/ })).toBeVisible()
    return (await this.#window.locator('.registered-number').textContent()) ?? ''
  }

  async opensRegisteredCase(): Promise<void> {
    await this.presses('Buka berkas pengaduan')
    await expect(this.#window.getByRole('heading', { level: 1 })).toBeVisible()
  }

  /** Finishes the open step: ticks what must be present, and presses the outcome's button. */
  async finishes(step: {
    documents?: string[]
    outcomes?: string[]
    button: RegExp
  }): Promise<void> {
    const open = this.#window.locator('.open-step .sop-text')
    const before = (await open.textContent()) ?? ''
    for (const name of [...(step.documents ?? []), ...(step.outcomes ?? [])]) await this.ticks(name)
    await this.presses(step.button)
    await expect(open.getByText(before, { exact: true })).toBeHidden()
  }

  /** Issues the letter whose screen is open, once its page has been drawn. */
  async issuesLetter(): Promise<void> {
    await expect(this.#window.locator('canvas[data-drawn]').first()).toBeVisible({
      timeout: 20_000,
    })
    await this.#window.keyboard.press('Control+Enter')
    await expect(this.#window.getByRole('button', { name: 'Simpan PDF' })).toBeVisible({
      timeout: 20_000,
    })
  }

  /** Chooses from the menu of a case's other acts. */
  async chooses(name: string): Promise<void> {
    await this.#window.keyboard.press('Control+m')
    const item = this.#window.getByRole('menuitem', { name })
    await expect(item).toBeVisible()
    for (let tries = 0; tries < 12; tries += 1) {
      if (await item.evaluate((element) => element === document.activeElement)) break
      await this.#window.keyboard.press('ArrowDown')
    }
    await this.#window.keyboard.press('Enter')
  }

  /** Fills the one text that the open dialog needs, and does it. */
  async does(label: string, words: string): Promise<void> {
    const dialog = this.#window.getByRole('dialog')
    await this.tabTo(dialog.getByRole('textbox', { name: new RegExp(`^${label}`) }))
    await this.#window.keyboard.type(words)
    await this.#window.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
  }

  /**
   * Names somebody in the open dialog, where officers are suggested and any name may be typed; and says
   * what must have been seen, where that is asked.
   */
  async names(label: string, name: string, seen?: RegExp): Promise<void> {
    const dialog = this.#window.getByRole('dialog')
    await this.tabTo(dialog.getByRole('combobox', { name: new RegExp(`^${label}`) }))
    await this.#window.keyboard.type(name)
    if (seen) {
      await this.#window.keyboard.press('Tab')
      await this.tabTo(dialog.getByRole('checkbox', { name: seen }))
      await this.#window.keyboard.press('Space')
    }
    await this.#window.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
  }

  /** Says when it happened in the open dialog: a date `2026-03-17`, a time `16.00`. */
  async says(date: string, time: string): Promise<void> {
    const dialog = this.#window.getByRole('dialog')
    const [year = '', month = '', day = ''] = date.split('-')
    await this.tabTo(dialog.getByRole('spinbutton', { name: /^(tanggal|hari|day)/i }).first())
    await this.#window.keyboard.type(`${day}${month}${year}`)
    await this.tabTo(dialog.getByRole('spinbutton', { name: /jam|hour/i }).first())
    await this.#window.keyboard.type(time.replace('.', ''))
  }
}
