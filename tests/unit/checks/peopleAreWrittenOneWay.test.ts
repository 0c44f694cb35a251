import { expect, test } from 'vitest'
import { peopleAreWrittenOneWay } from '#shared/checks/peopleAreWrittenOneWay'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { markedIn } from './checked.ts'

const person = (name: string) => ({
  id: name,
  title: '台账',
  department: '运维科',
  person: name,
  startsOn: '',
  endsOn: '',
  proof: '',
  state: 'open' as const,
  evidence: [],
})
const marks = (text: string) =>
  markedIn(
    peopleAreWrittenOneWay,
    aDossier({
      tasks: [person('高景川'), person('周大勇'), person('李明')],
      narratives: { 'c1-r1': prose(text) },
    }),
  )

test('finds a person of the table with a wrong character', () => {
  expect(marks('处长高景州任组长')).toEqual(['高景州'])
})

test('leaves right names, other people and other words alone', () => {
  expect(marks('处长高景川、科长周大勇，李某带班，行业高景气运行')).toEqual([])
})
