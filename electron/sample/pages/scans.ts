import { scanned, seal } from './kit.ts'

const punched =
  '<div class="punch" style="top: 590px"></div><div class="punch" style="top: 1120px"></div>'
const office = '云川市城市排水养护处'

type Notice = {
  readonly letterhead: string
  readonly symbol: string
  readonly title: string
  readonly body: string
  readonly from?: string
  readonly date?: string
}

const signed = (from: string, date: string) =>
  `<div class="sign">${from}<br/>${date}${seal(from, 250)}</div>`

function notice({ letterhead, symbol, title, body, from, date }: Notice): string {
  return `${punched}<div class="red">${letterhead}</div><div class="symbol">${symbol}</div><h1>${title}</h1>${body}${from && date ? signed(from, date) : ''}`
}

const p = (...texts: readonly string[]) => texts.map(text => `<p>${text}</p>`).join('')
const h = (text: string) => `<h2>${text}</h2>`

export const norms = [
  scanned(
    notice({
      letterhead: `${office}文件`,
      symbol: '云排养〔2026〕12号',
      title: '关于印发《清渠服务规范》的通知',
      body: `<p class="flush">各科室、各班组：</p>${p('《清渠服务规范》（2025年版）施行一年来，对规范养护服务、方便居民企业起到了积极作用。根据社会监督员意见和一年来的实践，我处作了修订，增加11条，现印发给你们，自2026年5月1日起执行。', '原2025年3月印发的版本同时停止使用。')}`,
      from: office,
      date: '2026年4月20日',
    }),
    -0.5,
    '1',
  ),
  scanned(
    `<h1 style="margin-top: 0">清渠服务规范</h1><p style="text-align: center; text-indent: 0">（2026年版）</p>${h('第一章　总则')}${p('第一条　服务理念：一呼就到，一通到底。收工以住户不再堵为准。', '第二条　本规范适用于养护三班及增援力量对居民、企业、社区提供的排水养护服务。', '第三条　服务全程免费，不推销任何产品，不指定任何材料商。')}${h('第二章　六步工作法')}${p('第四条　接。三问一复述：问地点、问现象、问家中特殊情况，复述确认。', '第五条　看。先井后户，查清上下游各两座井。', '第六条　测。管径200毫米以上必做内窥检测，录像留存两年。', '第七条　通。先机械、后高压水，禁用强酸强碱。', '第八条　清。淤泥当天运走，地面冲净。', '第九条　访。当天电话回访，满一个月再访一次。')}`,
    0.4,
    '2',
  ),
  scanned(
    `${h('第三章　时限')}${p('第十条　各环节时限如下，起算以调度系统记录为准。')}<table><tr><th>环节</th><th>时限</th><th>超时处理</th></tr><tr><td>接听</td><td>15秒</td><td>系统提示，值长补接</td></tr><tr><td>派单</td><td>3分钟</td><td>自动转邻近班组</td></tr><tr><td>到场</td><td>30分钟</td><td>次日科长登门致歉</td></tr><tr><td>疏通</td><td>4小时</td><td>书面告知原因和办法</td></tr><tr><td>回访</td><td>24小时</td><td>月度考核扣分</td></tr><tr><td>归档</td><td>48小时</td><td>月度考核扣分</td></tr></table>${h('第四章　言行')}${p('第十一条　统一称呼“师傅、阿姨、老师”。', '第十二条　入户着装整齐，出示工牌，套鞋套，铺垫布。', '第十三条　不说“不归我们管”“等着吧”“没办法”等九条禁语。', '第十四条　不收礼、不吃请、不喝用户的水。')}`,
    -0.3,
    '3',
  ),
  scanned(
    `${h('第五章　表单')}${p('第十五条　派工单、检测单、交底单、回访单四张表单缺一不能归档。', '第十六条　交底单附管线简图，由楼长或物业签收。')}${h('第六章　现场')}${p('第十七条　居民楼、沿街商户、企业园区分别按附件一、二、三设置围挡和照明。', '第十八条　22时至次日6时作业，使用静音设备，事先告知楼长。')}${h('第七章　监督')}${p('第十九条　监督电话0899-8621 1965，全天有人接听。', '第二十条　每月10日公布办结用时、返工单数和投诉处理结果。')}${p('（以下第二十一条至第六十二条略，见口袋本。）')}`,
    0.6,
    '4',
  ),
]

export const managementRules = [
  scanned(
    notice({
      letterhead: `${office}文件`,
      symbol: '云排养〔2026〕9号',
      title: '关于印发“清渠连心班”品牌管理办法<br/>并成立领导小组的通知',
      body: `<p class="flush">各科室、各班组：</p>${p('为做好服务品牌创建工作，决定成立品牌创建领导小组。')}${p('组　长：高景川　处长', '副组长：郑　淼　副处长', '成　员：林　㛃　周　䶮　沈桂宁　陆大勇　方雨晴　贾文卿')}${p('领导小组办公室设在服务质量科，林㛃兼任主任，配专职2人。')}`,
      from: office,
      date: '2026年4月10日',
    }),
    0.5,
    '1',
  ),
  scanned(
    `<h1 style="margin-top: 0">“清渠连心班”品牌管理办法</h1>${p('一、职责。养护三班负责服务实施；服务质量科负责规范、考核、回访和档案；调度中心负责接单派单；装备科负责车辆机具；党群办负责宣传和廉洁监督；财务科负责经费。', '二、例会。领导小组每月5日例会，养护三班每周一班务会。', '三、标识。品牌名称、标识的使用一律登记，不得用于商业活动。', '四、考核。按月百分考核，到场、疏通、回访、投诉、内业各20分，结果与绩效工资的20%挂钩；连续两月低于90分的调离品牌岗位。', '五、保障。四班三运转，另编预备队20人；经费单独列支，按季公开；应急演练每年不少于6次。', '六、补救。延误或二次堵塞，一小时内致电、一天内返工、一周内讲评。', '七、本办法由服务质量科负责解释，自印发之日起施行。')}`,
    -0.4,
    '2',
  ),
]

export const cleanRecord = [
  scanned(
    `${punched}<h1 style="margin-top: 60px; font-size: 60px; letter-spacing: .5em; text-indent: .5em">证明</h1><p style="margin-top: 60px">经查，2024年10月至2026年10月，云川市城市排水养护处养护三班（清渠连心班）22名职工没有受到党纪、政务处分，没有违法犯罪记录，没有被查实的信访举报和吃拿卡要问题。</p><p>该班组同期未发生生产安全责任事故。</p><p>特此证明。</p><div style="height: 90px"></div>${signed('云川市住房和城乡建设局机关纪委', '2026年10月20日')}<p class="flush" style="margin-top: 190px; font-size: 26px; color: #555">（本证明仅用于2026年度服务品牌申报）</p>`,
    -0.7,
  ),
]

export const promotionNotice = [
  scanned(
    notice({
      letterhead: '云川市城市管理委员会文件',
      symbol: '云城管委〔2025〕27号',
      title: '关于在全市城市管理行业推广<br/>“六步工作法”的通知',
      body: `<p class="flush">各区城市管理局，市属各有关单位：</p>${p('市城市排水养护处养护三班在服务实践中总结形成的“接、看、测、通、清、访”六步工作法，步骤清楚、时限明确、便于考核，居民满意度高。经研究，决定在供水、燃气、供热、环卫、路灯、园林、市政、停车、公厕9个行业推广。')}${h('一、结合行业特点，制定本行业的六步标准')}${p('2026年1月底前，各行业主管单位完成对照修订，报市城市管理委员会备案。')}`,
    }),
    -0.35,
    '1',
  ),
  scanned(
    `${h('二、先培训，后上岗')}${p('由市城市排水养护处提供表单、题库和教学视频，每个行业选派骨干跟班实操不少于五天。')}${h('三、公开时限，接受监督')}${p('到场、办结、回访三项时限向社会公布，每季度通报一次。')}${h('四、跟踪问效')}${p('2026年10月，市城市管理委员会对推广情况组织评估，评估结果纳入年度考核。')}${signed('云川市城市管理委员会', '2025年11月20日')}`,
    0.45,
    '2',
  ),
]

export const provincialGuide = [
  scanned(
    `<div style="text-align: right; font: 30px sans-sc">LJPX/T 006—2026</div><div style="text-align: center; margin-top: 330px; font: 700 62px/1.5 serif-sc">澜江省城镇排水管道养护<br/>服务导则</div><div style="text-align: center; margin-top: 640px; font-size: 32px">2026-08-18 发布　　2026-10-01 实施</div><div style="text-align: center; margin-top: 40px; font: 700 38px serif-sc; letter-spacing: .2em">澜江省城镇排水协会　发布</div>`,
    0.3,
  ),
  scanned(
    `<h1 style="margin-top: 0">前　言</h1>${p('本导则由澜江省城镇排水协会提出并归口。', '本导则主编单位：澜江省城镇排水协会、澜江省市政行业协会。', '本导则参编单位：<b>云川市城市排水养护处</b>、平澜市排水管理中心、望澜县市政设施服务中心。', '本导则主要起草人：沈知远、<b>周䶮</b>、<b>林㛃</b>、顾其章、钱小荷。', '本导则共8章，其中第五章“疏通服务流程”采用云川市城市排水养护处提出的“接、看、测、通、清、访”六步工作法；附录B所列22条服务指标中，第3、4、5、8、9、11、14、17、20条共9条的推荐值采用云川市实测数据。')}<div style="position: relative; height: 200px"><div style="position: absolute; right: 160px; top: 40px">${seal('澜江省城镇排水协会', 260)}</div></div>`,
    -0.5,
    'Ⅱ',
  ),
]
