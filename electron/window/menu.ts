import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * Small on purpose: it gives the usual keys their meaning where the system does
 * not. Undo and redo are missing, because Ctrl+Z must reach the page: it undoes
 * across the whole dossier, not in one field. Reload is missing, because nobody
 * means it.
 */
export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([edit, view, ...developer()]))
}

const edit: MenuItemConstructorOptions = {
  label: '编辑',
  submenu: [
    { label: '剪切', role: 'cut' },
    { label: '复制', role: 'copy' },
    { label: '粘贴', role: 'paste' },
    { label: '粘贴为纯文字', role: 'pasteAndMatchStyle' },
    { type: 'separator' },
    { label: '全选', role: 'selectAll' },
  ],
}

const view: MenuItemConstructorOptions = {
  label: '显示',
  submenu: [
    { label: '放大', role: 'zoomIn' },
    { label: '缩小', role: 'zoomOut' },
    { label: '实际大小', role: 'resetZoom' },
    { type: 'separator' },
    { label: '全屏', role: 'togglefullscreen' },
    { label: '关闭窗口', role: 'close' },
  ],
}

function developer(): MenuItemConstructorOptions[] {
  if (app.isPackaged) return []
  return [{ label: '开发', submenu: [{ label: '开发者工具', role: 'toggleDevTools' }] }]
}
