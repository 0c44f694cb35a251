import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { compareTexts } from '#shared/domain/compareTexts'
import { referenceWords } from '#shared/domain/printedWords'
import { textAt } from '#shared/domain/textPlaces'
import { tidyText } from '#shared/domain/tidyText'
import { aDossierToGive } from '../../builders/aRichSection.ts'
import { savedByLibreOffice } from '../../builders/libreOffice.ts'
import { composed, freshPath, giveAway, returned, save } from '../../unit/colleague/handBack.ts'

/** Opened in LibreOffice and saved, as by a colleague who changes nothing. */
async function savedAgain(path: string, extension: 'docx' | 'doc' = 'docx'): Promise<string> {
  return savedByLibreOffice(path, extension, dirname(await freshPath()))
}

test('LibreOffice: structure, citations, facts and the picture come back', async () => {
  const { dossier, key } = aDossierToGive()
  const path = await save(await giveAway(dossier, key))

  const section = await returned(await savedAgain(path), dossier)
  const back = composed(section, dossier, key)

  expect(section.origin).toMatchObject({ dossier: dossier.id, text: key })
  expect(section.lost).toEqual([])
  const changes = compareTexts(tidyText(textAt(dossier, key)), back, referenceWords(dossier))
  expect(changes.filter(({ kind }) => kind !== 'same')).toEqual([])
  expect(back).toEqual(tidyText(textAt(dossier, key)))
})

test('LibreOffice: a .doc is refused with what to do', async () => {
  const { dossier, key } = aDossierToGive()
  const path = await savedAgain(await save(await giveAway(dossier, key)), 'doc')

  await expect(returned(path, dossier)).rejects.toMatchObject({
    failure: { code: 'word.oldFormat' },
  })
})
