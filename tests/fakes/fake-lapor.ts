import { laporFields } from '../../src-main/contract/lapor.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'

/** The sheet for LAPOR!, as far as the screens can tell it. */
export function fakeLapor(desk: FakeDesk): FakeHandlers {
  return {
    laporEntry: ({ number }) => {
      const file = desk.find(number)
      if (!file) return { problem: { problem: 'not-found' } }
      const values: Partial<Record<(typeof laporFields)[number], string | null>> = {
        date: '11 November 2026',
        time: '13.29',
        name: file.complainant.name,
        classification: 'Pengaduan',
        title: file.subject,
        report: file.narrative,
        source: 'Telepon',
        agency: desk.office.name,
        place: file.place,
      }
      const fields = laporFields.map((field) => ({ field, value: values[field] ?? null }))
      const { laporTrackingId: trackingId, masked } = file
      return { answer: { number, trackingId, masked, fields } }
    },
    copyLaporField: () => ({ answer: {} }),
  }
}
