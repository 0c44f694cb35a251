import type { DemandReading } from '#shared/rehearsal/reading'
import type { Run, SeenLine } from '#shared/rehearsal/seenLines'
import { go } from '../../state/navigation.ts'
import styles from './SeenText.module.css'

/** One demand as it is skimmed: what is passed over is only a gap. */
export function SeenText({ demand }: { readonly demand: DemandReading }) {
  const { requirement, lines } = demand
  const open = () => go({ kind: 'submission', requirement: requirement.id })
  return (
    <section className={styles.demand} aria-label={requirement.title}>
      <h3>
        <button type="button" onClick={open}>
          {requirement.title}
        </button>
      </h3>
      {lines.length === 0 && <p className={styles.empty}>（这里是空白的）</p>}
      {inBlocks(lines).map(block => (
        <Block key={block[0]?.span.block} lines={block} />
      ))}
    </section>
  )
}

/** Cells of one table stay together; every other line is a block of its own. */
function inBlocks(lines: readonly SeenLine[]): readonly (readonly SeenLine[])[] {
  const blocks: SeenLine[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (line.kind === 'cell' && last?.[0]?.kind === 'cell' && last[0].top === line.top) {
      last.push(line)
    } else blocks.push([line])
  }
  return blocks
}

function Block({ lines }: { readonly lines: readonly SeenLine[] }) {
  const [line] = lines
  if (!line) return null
  if (line.kind === 'cell') return <Table cells={lines} />
  if (line.picture) return <Picture line={line} hash={line.picture.hash} />
  return (
    <p className={`${styles.line} ${styles[line.kind]}`}>
      <Words line={line} />
    </p>
  )
}

function Table({ cells }: { readonly cells: readonly SeenLine[] }) {
  const rows = [...new Set(cells.map(({ row }) => row))]
  return (
    <table className={styles.table}>
      <tbody>
        {rows.map(row => (
          <tr key={row}>
            {cells
              .filter(cell => cell.row === row)
              .map(cell => (
                <td key={cell.span.block}>
                  <Words line={cell} />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Picture({ line, hash }: { readonly line: SeenLine; readonly hash: string }) {
  return (
    <figure className={styles.picture}>
      <img src={`evidence://picture/${hash}/320/0`} alt="" loading="lazy" />
      <figcaption>{line.runs.length > 0 ? <Words line={line} /> : '（没有图题）'}</figcaption>
    </figure>
  )
}

function Words({ line: { runs, at, span } }: { readonly line: SeenLine }) {
  return (
    <button type="button" className={styles.words} onClick={() => go(at, span)}>
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name of their own and never move
        <Piece key={index} run={run} />
      ))}
    </button>
  )
}

function Piece({ run: { kind, text } }: { readonly run: Run }) {
  switch (kind) {
    case 'read':
      return text
    case 'figure':
      return <b>{text}</b>
    case 'skipped':
      return (
        <span className={styles.gap} title={text}>
          ……
        </span>
      )
  }
}
