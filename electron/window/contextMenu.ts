import { type BrowserWindow, Menu } from 'electron'

/** Electron brings no menu for the right mouse button, and clerks copy and paste with it. */
export function addContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText === '') return
    Menu.buildFromTemplate([
      { label: '剪切', role: 'cut', visible: isEditable, enabled: editFlags.canCut },
      { label: '复制', role: 'copy', enabled: editFlags.canCopy },
      { label: '粘贴', role: 'paste', visible: isEditable, enabled: editFlags.canPaste },
      { type: 'separator' },
      { label: '全选', role: 'selectAll', enabled: editFlags.canSelectAll },
    ]).popup({ window })
  })
}
