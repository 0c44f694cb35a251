import { beforeAfter, nightRepair, teamPhoto } from './outdoors.ts'

type Paper = {
  readonly title: string
  readonly date: string
  readonly page: string
  readonly section: string
  readonly kicker: string
  readonly headline: string
  readonly by: string
  readonly columns: 'three' | ''
  readonly body: string
  readonly side: string
}

/** The drawing alone, without lens and time stamp, as a newspaper would crop it. */
function picture(photo: string, caption: string): string {
  const drawing = photo.slice(photo.indexOf('<svg'), photo.indexOf('</svg>') + 6)
  return `<figure>${drawing.replace('class="fill"', '')}<figcaption>${caption}</figcaption></figure>`
}

const paragraphs = (texts: readonly string[]) => texts.map(text => `<p>${text}</p>`).join('')

export function newspaper(paper: Paper): string {
  const { title, date, page, section, kicker, headline, by, columns, body, side } = paper
  return `<div class="newsprint"><div class="head"><h1>${title}</h1><div>${date}<br/>第${page}版</div><div class="section">${section}</div></div>
    <div class="kicker">${kicker}</div><h2>${headline}</h2><div class="by">${by}</div>
    <div class="columns ${columns}">${body}<div class="side">${side}</div></div>
    <div class="foot"><span>责任编辑 何苇　版式 金小满　校对 罗丹</span><span>${title}　${date}</span></div></div><div class="fold"></div><div class="grain" style="opacity: .22"></div>`
}

export const pressDaily = newspaper({
  title: '云川日报',
  date: '2025年6月19日　星期四',
  page: '3',
  section: '民生',
  kicker: '六月十七日夜，城区三小时降雨九十二毫米',
  headline: '汛期第一个雨夜，他们守住了城东',
  by: '本报记者　宋晓岚　通讯员　方雨晴',
  columns: '',
  body: `${paragraphs([
    '17日晚8时40分，雨点刚落下来，城东产业园东门外的两台移动泵车已经把管子放进了井里。车是下午4时开到的，比雨早了近五个小时。',
    '开车来的是市城市排水养护处养护三班，居民叫他们“清渠班”。班长周䶮蹲在井口边，用手电一段一段地照水位。“这条干管去年这个时候还堵着大半截。”他说。',
  ])}${picture(nightRepair, '雨夜，养护三班在路口抢排积水。本报资料图')}<h3>清出一千三百八十方</h3>${paragraphs(
    [
      '城东产业园有46家企业，年产值31亿元。园区雨水干管长6.4公里，十多年没有彻底清过，2023年、2024年两次积水，企业两次停产。',
      '今年4月，养护三班带着检测机器人下了井。淤泥最厚的地方占了管径的三分之二，里面有布头、砖块，还有半只轮胎。到6月上旬，干管全线清通，运走淤泥1380立方米。',
      '“我们一家一家敲门，把哪段归谁、多久清一次写在图上。”副班长陆大勇说。',
    ],
  )}<h3>凌晨两点，车间机器没停</h3>${paragraphs([
    '18日凌晨2时，雨势减弱。园区道路最深积水9厘米，45分钟退完。地势最低的云岚纺织有限公司，织机一夜没停。',
    '厂长打着伞送来一箱矿泉水，被挡了回去：“规矩，不喝用户一口水。”',
    '据市气象台预报，22日前后还有一次强降雨。周䶮说，泵车先不撤。',
  ])}`,
  side: '<h3>相关链接</h3><p>清渠服务热线0899-8621 1960，24小时接听。居民、企业发现道路积水、污水外溢，可拨打热线或在“云川排水”微信公众号拍照上报。</p>',
})

export const pressEvening = newspaper({
  title: '云川晚报',
  date: '2025年9月3日　星期三',
  page: '6',
  section: '身边',
  kicker: '下水道堵了，要盖几个章？',
  headline: '报修七道手续，变成三步',
  by: '本报记者　殷桐',
  columns: 'three',
  body: `${paragraphs([
    '家住柳堤小区的贺阿婆今年81岁。前天早晨，厨房地漏往上冒水，她拨通了贴在门后的号码。“我一边擦地一边等，地还没擦完，人就到了。”',
    '从接电话到进门，22分钟；从进门到水哗哗地下去，1小时10分。师傅走的时候，留下一张纸：她家这根管子往哪里走，哪个弯最容易堵，都画在上面。',
    '两年前可不是这样。那时候报修，先到街道登记，再等科室审核，然后有人来看，看完开单，转派班组，班组派车，最后回单签字，前后七道手续、四份材料。',
  ])}${picture(teamPhoto, '养护三班早晨出车。通讯员供图')}<h3>砍掉四道</h3>${paragraphs([
    '今年3月起，市城市排水养护处把七道手续并成三步：接单、处置、回访。登记、审核、勘查单、转派，一律取消，材料由班组带着平板上门填。',
    '“减的不是安全，是来回。”服务质量科科长林㛃说，勘查仍然做，只是由来通管的人一次做完。',
    '记者从该处了解到，今年前八个月，平均处置用时7.1小时，而2023年是26.4小时。',
  ])}<h3>手机上看得见车</h3>${paragraphs([
    '9月1日起，微信报修在全市开通。拍张照片，点一下定位，车到哪里一目了然。不会用手机的老人，打热线、到窗口，一样算数。',
  ])}`,
  side: '<h3>三步怎么走</h3><p>一、接单：热线、微信、物业直报，3分钟内派车。</p><p>二、处置：30分钟到场，一般堵塞4小时疏通。</p><p>三、回访：当天一次，满一个月再一次。</p>',
})

export const pressProvince = newspaper({
  title: '澜江日报',
  date: '2026年6月25日　星期四',
  page: '5',
  section: '基层',
  kicker: '云川市一个排水养护班组的服务之道',
  headline: '六步通到心坎上',
  by: '本报记者　温良玉　沙舟',
  columns: '',
  body: `${paragraphs([
    '接、看、测、通、清、访。在云川，这六个字贴在每一辆排水抢修车的仪表台上。六个字的主人，是云川市城市排水养护处清渠连心班，22个人，管着38个老旧小区的地下管道。',
    '班长周䶮干了十九年。他说，通管子不难，难的是让它不再堵。',
  ])}<h3>问在前头</h3>${paragraphs([
    '“家里有没有老人、病人、小孩？”接线员的第三问，起初连自己人也觉得多余。直到一个冬夜，一位独居老人家里返水，接线员多问一句，班组带上了暖水袋和干毛毯。',
    '从此，三问一复述写进了服务规范。',
  ])}${picture(beforeAfter, '城东产业园东门整治前后')}<h3>画在纸上</h3>${paragraphs([
    '已经画好的五百多张图，对着五百多栋楼。管子多粗、往哪走、哪个接口错了位，楼长手里有一份，物业有一份，手机上还有一份。社区的同志说，以前为一口井归谁管，热线平均要转两三回，现在一看红线就明白。',
  ])}<h3>学了就用</h3>${paragraphs([
    '去年11月，云川市发文，把六步工作法推广到供水、燃气、环卫等9个行业。邻近的望澜县派人跟班一个月，回去组了一支班组，三个月里平均处置用时由31小时降到11小时。',
    '“没有秘密。”周䶮把表单、题库装在一个优盘里，谁来都给。他只有一个要求：一年以后打个电话，说说改了什么。',
    '不久前的全省城镇排水行业交流会上，他讲了二十分钟，一半时间在讲没做好的事：今年4月，一单迟到了26分钟。',
  ])}`,
  side: '<h3>数读</h3><p>2025年全省排水服务对标：云川平均处置用时6.9小时，全省平均14.2小时，列21个城市第一位；居民满意率97.4%，同列第一。</p>',
})

/** A page of a news site as its reader keeps it: from the address line to the last paragraph. */
export const webNews = `<div class="fill" style="background: #f2f4f6; font-family: sans-sc; color: #262b31">
  <div style="background: #dfe3e8; height: 84px; padding: 18px 26px; display: flex; gap: 14px; align-items: center">${['#ee6a5f', '#f5bd4f', '#61c454'].map(colour => `<i style="width: 18px; height: 18px; border-radius: 50%; background: ${colour}"></i>`).join('')}<span style="flex: 1; background: #fff; border-radius: 24px; padding: 8px 26px; font-size: 22px; color: #6a727b">news.yunchuan.example/minsheng/20260807</span></div>
  <div style="background: #a3161b; color: #fff; padding: 26px 90px; font-size: 40px; font-weight: 700; letter-spacing: .1em">云川新闻网<span style="font-size: 22px; font-weight: 400; margin-left: 40px; letter-spacing: 0">首页　时政　民生　社区　视频　问政</span></div>
  <div style="margin: 34px 90px; background: #fff; padding: 50px 70px; font-size: 27px; line-height: 1.95">
    <div style="font-size: 21px; color: #8a929b">民生 › 社区</div><h1 style="font: 700 50px/1.45 sans-sc; margin: 12px 0">掌上报修一年，七成老人也会用</h1>
    <div style="font-size: 22px; color: #8a929b; border-bottom: 1px solid #e3e6ea; padding-bottom: 22px; margin-bottom: 26px">2026年8月7日 09:15　来源：云川新闻网　记者：乔一凡　阅读 18624</div>
    <p>　　“拍一张，点一下，车就来了。”昨天上午，桥南社区71岁的卢师傅在楼下给邻居演示手机报修。页面上，一个蓝色小车图标正沿着桥南路往前挪。</p>
    <p>　　“云川排水”微信报修去年9月在全市开通，至今将满一年。市城市排水养护处的数据显示，今年前七个月，微信报修占全部工单的41.5%，60岁以上用户中，七成以上独立完成过下单。</p>
    <div style="margin: 26px 0; display: flex; gap: 30px; justify-content: center">
      ${[
        ['拍照', '对准冒水的地方'],
        ['定位', '自动带出楼栋'],
        ['看车', '几分钟到一目了然'],
      ]
        .map(
          ([title, note], at) =>
            `<div style="width: 270px; height: 400px; border: 10px solid #2a3037; border-radius: 34px; background: linear-gradient(#1b5a8a, #2f7fb5 42%, #f4f8fb 42%); text-align: center; padding-top: 60px"><div style="font-size: 64px; line-height: 1.3; color: #fff; font-weight: 700">${at + 1}</div><div style="margin-top: 62px; font-weight: 700; font-size: 34px">${title}</div><div style="font-size: 22px; color: #66727c">${note}</div></div>`,
        )
        .join('')}</div>
    <p>　　为了让老人学得会，养护三班的职工到25个社区摆过摊，一对一教。页面字号放大到两倍，按钮只留三个。不想用手机的，打热线0899-8621 1960，或到柳堤路窗口，一样30分钟到场。</p>
    <p>　　扫一扫楼道里的二维码，还能看到本楼的“一楼一图”。截至7月底，612栋楼中已上线566栋，10月底前全部完成。</p>
    <p>　　服务质量科科长林㛃说，页面右下角有个“我要吐槽”，一年收到意见212条，采纳97条，每月10日公布。</p>
    <div style="margin-top: 30px; padding-top: 20px; border-top: 1px solid #e3e6ea; font-size: 21px; color: #8a929b">编辑：岳明　　分享　收藏　打印</div>
  </div></div>`
