import { expect, test } from 'vitest'
import { sentencesAreReadable } from '#shared/checks/sentencesAreReadable'
import { marked } from './checked.ts'

const clause = '接到报修先问清地点和现象，'

test('finds a sentence of more than 160 characters', () => {
  expect(marked(sentencesAreReadable, `${clause.repeat(13)}再派单。`)).toHaveLength(1)
})

test('counts sentences, not paragraphs', () => {
  expect(marked(sentencesAreReadable, `${clause.repeat(5)}再派单。`.repeat(4))).toEqual([])
})
