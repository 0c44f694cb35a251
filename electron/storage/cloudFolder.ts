/** What the program calls a sync service, and how its folders are named on disk. */
const services: readonly (readonly [name: string, folder: RegExp])[] = [
  ['OneDrive', /^onedrive/i],
  ['百度网盘', /^(百度网盘|百度云|baidunetdisk|baidusyncdisk|baiduyun)/i],
  ['坚果云', /^(坚果云|我的坚果云|nutstore)/i],
  ['WPS 云文档', /^(wps ?云盘|wps ?云文档|wpsdrive|wps ?cloud)/i],
  ['iCloud', /^(icloud|com~apple~clouddocs|mobile documents)/i],
  ['微云', /^(微云|腾讯微云|weiyun)/i],
  ['阿里云盘', /^(阿里云盘|aliyundrive|adrive)/i],
  ['天翼云盘', /^(天翼云盘|ecloud)/i],
  ['Dropbox', /^dropbox/i],
  ['Google Drive', /^(google drive|googledrive|my drive$)/i],
]

/** The sync service that a folder belongs to, by the names on its path. */
export function cloudServiceOf(path: string): string | null {
  const steps = path.split(/[\\/]/)
  return services.find(([, folder]) => steps.some(step => folder.test(step)))?.[0] ?? null
}
