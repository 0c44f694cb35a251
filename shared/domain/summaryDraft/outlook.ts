import { shortDate } from '../dates.ts'
import { thinMonths, thinMonthText } from '../ledgerYear.ts'
import {
  bare,
  blank,
  bullets,
  isUndone,
  type Part,
  paragraph,
  plannedEnd,
  responsible,
  type Source,
  text,
} from './pieces.ts'
import { inspectionsInYear } from './work.ts'

/** What is not done, not mended, or not in the ledger; why, only the unit knows. */
export const problemsPart: Part = source => {
  const { dossier, today } = source
  return [
    ...bullets([
      ...dossier.tasks
        .filter(task => isUndone(task) && (task.endsOn === '' || task.endsOn < today))
        .map(task => [
          text(`“${bare(task.title)}”没有完成，由`),
          responsible(task),
          text(`负责${plannedEnd(task) === '' ? '' : `，${plannedEnd(task)}`}，`),
          blank('没有完成的原因'),
          text('。'),
        ]),
      ...openRemedies(source).map(({ happenedOn, title, remedy, dueOn }) => [
        text(`${shortDate(happenedOn)}，${bare(title)}。`),
        ...(remedy.trim() === '' ? [blank('整改措施')] : [text(bare(remedy))]),
        text(`，${dueOn === '' ? '' : `原定${shortDate(dueOn)}完成，`}仍在整改。`),
      ]),
      ...thinMonths(dossier, today).map(month => [
        text(`台账里${thinMonthText(month).replace(/ /g, '').replace('：无', '没有')}的记录，`),
        blank('是没有开展，还是没有登记'),
        text('。'),
      ]),
    ]),
    paragraph(blank('服务对象意见最集中的问题，影响谁，为什么')),
  ]
}

/** What is left over is what comes first; goals of another year are not in any record. */
export const nextPart: Part = source => {
  const { dossier } = source
  return [
    ...bullets([
      ...dossier.tasks
        .filter(isUndone)
        .map(task => [
          text(`接着办好“${bare(task.title)}”，由`),
          responsible(task),
          text('负责，'),
          blank('完成时间'),
          text('。'),
        ]),
      ...openRemedies(source).map(({ title, remedy }) => [
        text(`接着整改“${bare(title)}”，`),
        ...(remedy.trim() === '' ? [blank('整改措施')] : [text(bare(remedy))]),
        text('，'),
        blank('责任人和完成时间'),
        text('。'),
      ]),
    ]),
    paragraph(blank(`${dossier.year + 1}年再往前走哪一步，用哪个数衡量`)),
    paragraph(blank('哪些做法写进制度，由谁负责，什么时候印发')),
  ]
}

function openRemedies({ dossier }: Source) {
  return inspectionsInYear(dossier).filter(({ closedOn }) => closedOn === '')
}
