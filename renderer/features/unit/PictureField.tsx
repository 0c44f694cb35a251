import { Button } from 'antd'
import { placePicture } from '#shared/domain/editFields'
import type { Field } from '#shared/schema/campaign'
import type { PictureFile } from '#shared/schema/richText'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { currentDossier, edit, useDossier } from '../../state/dossier.ts'
import styles from './PictureField.module.css'

type Props = { readonly field: Field; readonly inputId: string; readonly isReadOnly: boolean }

/** A picture that belongs to the form, such as the brand's logo. */
export function PictureField({ field, inputId, isReadOnly }: Props) {
  const picture = useDossier(dossier => dossier.pictures[field.id])

  function place(chosen: PictureFile | null): void {
    edit({
      label: chosen ? `放入${field.label}` : `移除${field.label}`,
      change: dossier => placePicture(dossier, field.id, chosen),
    })
  }

  async function choose(): Promise<void> {
    const chosen = await attempt(() => call('picture.choose', { dossierId: currentDossier().id }))
    if (chosen) place(chosen)
  }

  return (
    <div className={styles.field}>
      {picture ? (
        <img
          className={styles.picture}
          src={`evidence://picture/${picture.hash}/320/0`}
          alt={field.label}
        />
      ) : (
        <span className={styles.empty}>还没有图片</span>
      )}
      <Button id={inputId} disabled={isReadOnly} onClick={() => void choose()}>
        {picture ? '更换图片' : '选择图片'}
      </Button>
      {picture && (
        <Button type="text" disabled={isReadOnly} onClick={() => place(null)}>
          移除
        </Button>
      )}
    </div>
  )
}
