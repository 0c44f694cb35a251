import { hitsOf } from './passages.ts'
import { personalCheck } from './personalTexts.ts'

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙陶黎贺毛郝龚邵万覃武钱戴莫孔向汤'

/** Whoever thanked the unit did not ask to be in its dossier: a surname is enough. */
export const thankersAreNotNamed = personalCheck({
  rule: 'thankersAreNotNamed',
  group: 'privacy',
  severity: 'hint',
  source: '个人信息保护法 第十三条',
  look: text =>
    hitsOf(text, thanker, match => {
      const [, name = '', title = ''] = match
      return { text: `感谢的人写“${name.slice(0, 1)}${title}”就够了，公开全名要本人同意` }
    }),
})

const thanker = new RegExp(
  `([${surnames}][一-龥]{2})(女士|先生|老人|大爷|大妈|阿姨|阿婆|奶奶|爷爷|老师傅)(?=[^，。；]{0,12}(?:感谢|致谢|来信|写信|送来|赠送|锦旗|表扬|来电|反映|说|道谢))`,
  'g',
)
