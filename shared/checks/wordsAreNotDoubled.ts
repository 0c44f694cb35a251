import { hitsOf, lineCheck } from './passages.ts'

/** A word typed twice: 的的, 进行进行. Words that are doubled by nature are not listed. */
export const wordsAreNotDoubled = lineCheck({
  rule: 'wordsAreNotDoubled',
  group: 'writing',
  severity: 'warning',
  source: '经验',
  look: ({ text }) =>
    hitsOf(text, doubled, ([found]) => ({
      text: `“${found}”重复了`,
      repair: found.slice(0, Math.floor(found.length / 2)),
    })),
})

const doubled =
  /(?<!目)的的+(?!确|士)|了了(?![解然之])|在在|和和(?!气)|与与|及及|是是(?!非)|为为|把把|被被|对对(?!子)|(服务|工作|进行|开展|我们|单位|提升|建立|完成|通过|实现|群众|居民|企业|加强|推进|管理|制度|问题|整改|满意|[把将被对在是和与为从向给让由以并及就也都只又再还][一-龥]|(?!一)[一-龥][的了在和与为])\1/g
