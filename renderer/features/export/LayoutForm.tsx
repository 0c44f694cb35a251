import { Select } from 'antd'
import { type ReactNode, useId } from 'react'
import {
  linesOnPage,
  marginsOf,
  nativeLinePitch,
  points,
  textHeight,
} from '#shared/document/layout'
import {
  isSameLayout,
  type NamedLayout,
  nameOfLayout,
  shippedLayouts,
} from '#shared/domain/layouts'
import type { Layout } from '#shared/schema/dossier'
import { edit, useReadOnly } from '../../state/dossier.ts'
import styles from './LayoutChoice.module.css'
import { SavedLayouts } from './SavedLayouts.tsx'

type Props = { readonly layout: Layout; readonly saved: readonly NamedLayout[] }

/** Every change is one of the dossier, so that it can be undone. */
export function LayoutForm({ layout, saved }: Props) {
  const isReadOnly = useReadOnly()
  return (
    <div className={styles.form}>
      <Line label="常用版式">
        {id => (
          <Select<string>
            id={id}
            disabled={isReadOnly}
            value={nameOfLayout(layout, saved) ?? '自定'}
            options={offered(saved)}
            onChange={name => choose(layoutNamed(name, saved) ?? layout)}
          />
        )}
      </Line>
      <Line label="页边距">
        {id => (
          <Select<Layout['margins']>
            id={id}
            disabled={isReadOnly}
            value={layout.margins}
            options={margins.map(value => ({ value, label: marginWords(value) }))}
            // Each reading of the margins has the line pitch that fills its page.
            onChange={value =>
              choose({ ...layout, margins: value, linePitch: nativeLinePitch(value) })
            }
          />
        )}
      </Line>
      <Line label="行距">
        {id => (
          <Select<number>
            id={id}
            disabled={isReadOnly}
            value={layout.linePitch}
            options={pitchesFor(layout).map(value => ({ value, label: pitchWords(layout, value) }))}
            onChange={linePitch => choose({ ...layout, linePitch })}
          />
        )}
      </Line>
      <Line label="Word 里的字体">
        {id => (
          <Select<Layout['fonts']>
            id={id}
            disabled={isReadOnly}
            value={layout.fonts}
            options={fontSets}
            onChange={fonts => choose({ ...layout, fonts })}
          />
        )}
      </Line>
      <LinesWarning layout={layout} />
      {layout.fonts === 'gb2312' && (
        <p className={styles.help}>
          GB2312 的字体没有“镕”“堃”“喆”这类字，人名里有时 Word 会单独换一种字体，建议用 Windows
          的名称。
        </p>
      )}
      <SavedLayouts layout={layout} saved={saved} />
    </div>
  )
}

function Line({
  label,
  children,
}: {
  readonly label: string
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

/** Said in words, because one point too much costs a line on every page. */
function LinesWarning({ layout }: { readonly layout: Layout }) {
  const lines = linesOnPage(layout)
  if (lines === 22) return null
  const over = 22 * layout.linePitch - points(textHeight(layout))
  return (
    <p className={styles.warning} role="status">
      这样每页只有 {lines} 行，国标是 22 行：{layout.linePitch} 磅排满 22 行比版心高出{' '}
      {over.toFixed(1)} 磅，最后一行会挤到下一页。
    </p>
  )
}

function choose(layout: Layout): void {
  edit({
    label: '更改版式',
    change: dossier => (isSameLayout(dossier.layout, layout) ? dossier : { ...dossier, layout }),
  })
}

function offered(saved: readonly NamedLayout[]) {
  const named = ({ name }: NamedLayout) => ({ value: name, label: name })
  return [
    { label: '软件自带', options: shippedLayouts.map(named) },
    ...(saved.length > 0 ? [{ label: '这台电脑上保存的', options: saved.map(named) }] : []),
  ]
}

function layoutNamed(name: string, saved: readonly NamedLayout[]): Layout | undefined {
  return [...shippedLayouts, ...saved].find(other => other.name === name)?.layout
}

const margins = ['standard', 'software', 'mirrored'] as const

function marginWords(value: Layout['margins']): string {
  const { top, bottom, left, right } = marginsOf({
    margins: value,
    linePitch: nativeLinePitch(value),
    fonts: 'windows',
  })
  const upright = `上 ${top}、下 ${bottom}`
  switch (value) {
    case 'standard':
      return `国标：${upright}、左 ${left}、右 ${right} 毫米`
    case 'software':
      return `文字对准版心：${upright}、左 ${left}、右 ${right} 毫米`
    case 'mirrored':
      return `双面印刷：${upright}、订口 ${left}、切口 ${right} 毫米`
  }
}

/** What offices use, and what belongs to the margins. */
function pitchesFor({ margins: school, linePitch }: Layout): readonly number[] {
  const all = new Set([28, 28.8, 28.95, 29, nativeLinePitch(school), linePitch])
  return [...all].sort((a, b) => a - b)
}

function pitchWords(layout: Layout, linePitch: number): string {
  const lines = `每页 ${linesOnPage({ ...layout, linePitch })} 行`
  return linePitch === nativeLinePitch(layout.margins)
    ? `${linePitch} 磅，${lines}，正好排满`
    : `${linePitch} 磅，${lines}`
}

const fontSets: { readonly value: Layout['fonts']; readonly label: string }[] = [
  { value: 'windows', label: 'Windows 的名称：仿宋、楷体、黑体、方正小标宋简体' },
  { value: 'gb2312', label: 'GB2312 的名称：仿宋_GB2312、楷体_GB2312、黑体、方正小标宋简体' },
  {
    value: 'founder',
    label: '方正的名称：方正仿宋_GBK、方正楷体_GBK、方正黑体_GBK、方正小标宋_GBK',
  },
]
