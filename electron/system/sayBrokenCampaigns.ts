import { dialog } from 'electron'
import type { CampaignFault } from '#shared/ipc/library'

/** Names each broken file and the place of its fault; the program goes on with the others. */
export async function sayBrokenCampaigns(
  faults: readonly CampaignFault[],
  isAnyLeft: boolean,
): Promise<void> {
  if (faults.length === 0 && isAnyLeft) return
  await dialog.showMessageBox({
    type: isAnyLeft ? 'warning' : 'error',
    message: isAnyLeft ? '有创建活动文件读不了' : '没有可用的创建活动，程序无法继续',
    detail: [
      ...faults.map(({ file, place, text }) => `${file}（${place}）：${text}`),
      isAnyLeft
        ? '已有的档案不受影响，其他创建活动照常使用。改好文件后重新打开程序即可。'
        : '已有的档案没有改动。请改好上述文件，或重新安装程序。',
    ].join('\n\n'),
    buttons: [isAnyLeft ? '知道了' : '退出'],
    noLink: true,
  })
}
