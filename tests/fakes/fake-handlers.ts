import type { Outcome } from '../../src-main/contract/call.ts'
import type { Answer } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { layOutSwimlane } from '../../src-main/register/procedures/swimlane.ts'
import { fakeCalendar } from './fake-calendar.ts'
import { fakeActs } from './fake-acts.ts'
import { fakeAnswers, maskedFake } from './fake-answers.ts'
import { fakeBackups } from './fake-backups.ts'
import { procedureOf, procedures } from './fake-complaints.ts'
import { fakeDay } from './fake-day.ts'
import type { FakeDesk } from './fake-desk.ts'
import { fakeFirstDays } from './fake-first-days.ts'
import { explainFake } from './fake-explain.ts'
import { fakeRecaps } from './fake-figures.ts'
import { fakeImport } from './fake-import.ts'
import { fakeIntake } from './fake-intake.ts'
import { fakeLists } from './fake-lists.ts'
import { fakeLetters } from './fake-letters.ts'
import { fakeJournal } from './fake-journal.ts'
import { fakeLapor } from './fake-lapor.ts'
import { fakeMerging } from './fake-merging.ts'
import { finishFake, receiveFake } from './fake-moves.ts'
import { fakeOfficers } from './fake-office.ts'
import { fakePersonalData } from './fake-personal-data.ts'
import { fakeProcedures } from './fake-procedures.ts'
import type { FakeHandlers } from './fake-register.ts'
import { fakeReplaced } from './fake-replaced.ts'
import { fakeSignIn } from './fake-sign-in.ts'
import { fakeTemplates } from './fake-templates.ts'
import { daysFrom, instantAt, workingDaysFrom } from './fake-time.ts'

const notFound: { problem: Problem } = { problem: { problem: 'not-found' } }

/** The answers, over what the desk holds. */
export function fakeHandlers(desk: FakeDesk): FakeHandlers {
  const caseOr = (number: string, make: (file: CaseFile) => CaseFile): Outcome<CaseFile> => {
    const file = desk.find(number)
    if (!file) return notFound
    const made = make(file)
    desk.replace(made)
    return { answer: desk.withMoves(made) }
  }
  const check = (): Answer<'verify'> => ({
    ok: true,
    complaints: desk.cases.length,
    letters: desk.letters.length,
    historyRows: desk.cases.reduce((sum, { history }) => sum + history.length, 0),
    head: 'c'.repeat(64),
    findings: [],
  })
  const finished = (outcome: CaseFile | Problem): Outcome<CaseFile> =>
    'problem' in outcome ? { problem: outcome } : { answer: desk.withMoves(outcome) }

  return {
    ...fakeSignIn(desk),
    saveOfficer: ({ id, name, role, active, password }) => {
      if (id === null && !password) {
        return {
          problem: { problem: 'invalid', faults: [{ field: 'password', problem: 'required' }] },
        }
      }
      const officer = { id: id ?? crypto.randomUUID(), name, role }
      const others = desk.officers.filter((one) => one.id !== id)
      desk.officers = active ? [...others, officer] : others
      return { answer: officer }
    },
    office: () => ({
      answer: { office: desk.office, revision: desk.officeRevision, sha256: 'd'.repeat(64) },
    }),
    changeOffice: ({ office, basedOn }) => {
      if (basedOn !== desk.officeRevision) {
        return { problem: { problem: 'changed-elsewhere', revision: desk.officeRevision } }
      }
      desk.office = office
      desk.officeRevision += 1
      return { answer: { office, revision: desk.officeRevision, sha256: 'd'.repeat(64) } }
    },
    ...fakeCalendar(desk),
    ...fakeProcedures(desk),
    ...fakeTemplates(desk),
    ...fakeImport(desk),
    ...fakeLists(desk),
    ...fakeFirstDays(desk),
    ...fakeBackups(desk),
    swimlane: (asks) => {
      if ('procedure' in asks) {
        const found = procedures.find(({ id }) => id === asks.procedure.id)
        return found ? { answer: layOutSwimlane(found, null) } : notFound
      }
      const file = desk.find(asks.number)
      if (!file) return notFound
      const paused = file.status === 'paused'
      return { answer: layOutSwimlane(procedureOf(file.channel), { ...file, paused }) }
    },
    countDays: ({ from, span }) => {
      const due = instantAt(workingDaysFrom(Date.parse(from), span.amount))
      return { answer: { due, because: [], warnings: [] } }
    },
    receive: (asks) => {
      const file = receiveFake(desk, asks)
      if ('field' in file) return { problem: { problem: 'invalid', faults: [file] } }
      return { answer: { ...desk.withMoves(file), possibleDuplicates: [] } }
    },
    correct: ({ number, basedOn, change }) => {
      const file = desk.find(number)
      if (!file) return notFound
      if (file.revision !== basedOn) {
        return { problem: { problem: 'changed-elsewhere', revision: file.revision } }
      }
      const { complainant, incomingLetter, ...told } = change
      const given = Object.fromEntries(
        Object.entries(told).filter(([, value]) => value !== undefined),
      ) as Partial<CaseFile>
      return caseOr(number, (old) => ({
        ...old,
        ...given,
        complainant: { ...old.complainant, ...(complainant as CaseFile['complainant']) },
        incomingLetter: {
          ...old.incomingLetter,
          ...(incomingLetter as CaseFile['incomingLetter']),
        },
        revision: old.revision + 1,
      }))
    },
    readCase: ({ number }) => {
      const file = desk.find(number)
      if (!file) return notFound
      if (desk.officer && file.officerComplainedOf === desk.officer.name) {
        return { problem: { problem: 'conflict-of-interest' } }
      }
      return { answer: maskedFake(desk, desk.withMoves(file)) }
    },
    possibleDuplicates: ({ phone, subject }) => ({
      answer:
        phone || (subject && subject.length > 6)
          ? desk.cases.slice(3, 5).map((file) => ({
              number: file.number,
              receivedAt: file.receivedAt,
              subject: file.subject,
              status: file.status,
              step: desk.line(file).step,
              direct: file.direct,
              because: phone
                ? (['same-phone'] as const).slice()
                : (['similar-text'] as const).slice(),
            }))
          : [],
    }),
    foresee: ({ channel, receivedAt }) => {
      const procedure = procedureOf(channel)
      const from = Date.parse(receivedAt)
      const dues = [
        ...(procedure.steps[0]?.norm
          ? [{ of: procedure.steps[0].id, basis: null, dueAt: instantAt(from + 7_200_000) }]
          : []),
        {
          of: 'answer',
          basis: 'UU 25/2009 Ps. 44(3)',
          dueAt: instantAt(daysFrom(from, 14, 23, 59)),
        },
        {
          of: 'decision',
          basis: 'UU 25/2009 Ps. 50(1)',
          dueAt: instantAt(daysFrom(from, 60, 23, 59)),
        },
      ]
      return { answer: { procedure, dueDates: dues, warnings: [] } }
    },
    ...fakeAnswers(desk),
    ...fakeActs(desk),
    ...fakeMerging(desk),
    ...fakeJournal(desk),
    ...fakeLapor(desk),
    completeStep: (asks) => finished(finishFake(desk, asks)),
    settle: ({ number, outcomes, note, at, basedOn }) => {
      let file: CaseFile | Problem | undefined = desk.find(number)
      if (!file) return notFound
      if (!file.direct) return { problem: { problem: 'not-direct' } }
      for (const step of procedureOf(file.channel).steps) {
        const last: boolean = 'closes' in step.leadsTo
        file = finishFake(desk, {
          number,
          step: step.id,
          outcomes: last ? outcomes : step.outcomes.slice(0, 1).map(({ id }) => id),
          note,
          at,
          by: null,
          has: step.documents.map(({ id }) => id),
          evidence: [],
          basedOn: step.id === 'contact' ? basedOn : null,
        })
        if ('problem' in file) return { problem: file }
      }
      return finished(file)
    },
    explainDue: (asks) => explainFake(desk, asks),
    ...fakeDay(desk),
    saveDraft: ({ id, content }) => {
      const savedAt = desk.moment()
      const draft = { id, content, savedAt, officer: desk.officer?.id ?? '' }
      desk.drafts = [draft, ...desk.drafts.filter((one) => one.id !== id)]
      return { answer: { savedAt } }
    },
    discardDraft: ({ id }) => {
      desk.drafts = desk.drafts.filter((one) => one.id !== id)
      return { answer: {} }
    },
    drafts: () => ({ answer: desk.drafts }),
    ...fakeIntake(desk),
    ...fakeLetters(desk),
    ...fakeRecaps(desk),
    verify: () => ({ answer: check() }),
    ...fakePersonalData(desk),
    ...fakeReplaced(desk),
    session: () => ({
      answer: {
        officer: desk.officer,
        demo: desk.scene.practice ?? false,
        standIn: true,
        version: '0.1.0',
        backupPlace: desk.backupPlace,
        lastBackupAt: desk.cases.length > 0 ? instantAt(daysFrom(desk.now(), 0, 8, 40)) : null,
      },
    }),
    makeBackup: () => ({
      answer: {
        name: 'Meja Aduan 2026-11-24.cadangan',
        check: { ...check(), file: 'Meja Aduan 2026-11-24.cadangan', sha256: 'f'.repeat(64) },
      },
    }),
    saveHelpFile: () => ({ answer: { name: 'Catatan bantuan 2026-11-24.zip' } }),
    restore: () => ({
      answer: {
        ...check(),
        lost: ['PGD-2026-00181', 'PGD-2026-00182'],
        kept: 'register-sebelum-pemulihan',
      },
    }),
  }
}

export { fakeOfficers }
