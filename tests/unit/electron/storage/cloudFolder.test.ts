import { expect, test } from 'vitest'
import { cloudServiceOf } from '../../../../electron/storage/cloudFolder.ts'

test.each([
  ['C:\\Users\\li\\OneDrive - 市住建局\\档案', 'OneDrive'],
  ['D:\\BaiduSyncdisk\\档案', '百度网盘'],
  ['D:\\我的坚果云\\档案', '坚果云'],
  ['C:\\Users\\li\\WPSDrive\\123\\WPS云盘\\档案', 'WPS 云文档'],
  ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/档案', 'iCloud'],
  ['E:\\微云同步助手\\档案', '微云'],
])('%s belongs to %s', (path, service) => {
  expect(cloudServiceOf(path)).toBe(service)
})

test.each(['C:\\Users\\li\\Documents\\档案', '/home/li/云台山路项目', 'D:\\关于OneDrive的说明'])(
  '%s belongs to none',
  path => {
    expect(cloudServiceOf(path)).toBeNull()
  },
)
