import { Button, Segmented } from 'antd'
import { createElement, type ReactNode, useMemo, useState } from 'react'
import { composeDocument } from '#shared/document/compose/composeDocument'
import { marginsOf } from '#shared/document/layout'
import { documentStyles } from '#shared/document/stylesheet'
import { type El, toElements } from '#shared/document/toElements'
import type { DeliverableId } from '#shared/schema/campaign'
import type { Dossier, Layout } from '#shared/schema/dossier'
import { nonce } from '../../lib/contentSecurity.ts'
import { today } from '../../lib/today.ts'
import { notePagesSeen } from '../../state/bookmarks.ts'
import styles from './ExportPlace.module.css'

/** The text as it will be printed, straight from the same tree as Word and PDF. */
export function Preview({
  dossier,
  deliverables,
  withCoverage,
}: {
  readonly dossier: Dossier
  readonly deliverables: readonly DeliverableId[]
  readonly withCoverage: boolean
}) {
  const [isShown, setShown] = useState(false)
  const [wanted, setWanted] = useState<DeliverableId | null>(null)
  const id = wanted && deliverables.includes(wanted) ? wanted : deliverables[0]
  const titles = dossier.campaign.deliverables.filter(deliverable =>
    deliverables.includes(deliverable.id),
  )

  function toggle(): void {
    setShown(!isShown)
    if (!isShown) notePagesSeen()
  }

  return (
    <section className={styles.sheet} aria-labelledby="preview-title">
      <h2 id="preview-title">预览</h2>
      <p className={styles.previewTools}>
        <Button aria-expanded={isShown} onClick={toggle}>
          {isShown ? '收起文稿' : '看看文稿的样子'}
        </Button>
        {isShown && titles.length > 1 && id && (
          <Segmented<DeliverableId>
            aria-label="预览哪一份"
            value={id}
            onChange={setWanted}
            options={titles.map(deliverable => ({
              value: deliverable.id,
              label: deliverable.title,
            }))}
          />
        )}
      </p>
      {isShown && id && <DocumentView dossier={dossier} id={id} withCoverage={withCoverage} />}
    </section>
  )
}

function DocumentView({
  dossier,
  id,
  withCoverage,
}: {
  readonly dossier: Dossier
  readonly id: DeliverableId
  readonly withCoverage: boolean
}) {
  const elements = useMemo(() => {
    const doc = composeDocument(id, {
      dossier,
      campaign: dossier.campaign,
      today: today(),
      withCoverage,
    })
    // The sheets of evidence are looked at in 证明材料; here it is the text that matters.
    const blocks = doc.blocks.filter(({ kind }) => kind !== 'evidenceSheet')
    return toElements(
      { ...doc, blocks },
      { pages: new Map(), pictureUrl: hash => `evidence://picture/${hash}/1600/0` },
    )
  }, [dossier, id, withCoverage])
  return (
    <>
      <p className={styles.about}>页码在导出时排定，这里先空着；证明材料页在“证明材料”里查看。</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page must scroll by keyboard */}
      <section className={styles.preview} tabIndex={0} aria-label="文稿预览">
        <style nonce={nonce}>{documentStyles(dossier.layout)}</style>
        <div className={`document ${styles.paper}`} style={paperStyle(dossier.layout)}>
          {elements.map(toReact)}
        </div>
      </section>
    </>
  )
}

/** As on an odd page. */
function paperStyle(layout: Layout) {
  const { top, right, bottom, left } = marginsOf(layout)
  return { padding: `${top}mm ${right}mm ${bottom}mm ${left}mm` }
}

function toReact(element: El | string, key: number): ReactNode {
  if (typeof element === 'string') return element
  const {
    class: className,
    colspan,
    rowspan,
    href: _inside,
    id: _anchor,
    ...rest
  } = element.attributes
  return createElement(
    element.tag,
    {
      key,
      className,
      colSpan: colspan,
      rowSpan: rowspan,
      ...rest,
      style: camelCased(element.style),
    },
    ...(element.children.length > 0 ? element.children.map(toReact) : []),
  )
}

function camelCased(style: El['style']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(style).map(([name, value]) => [
      name.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
}
