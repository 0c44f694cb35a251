// The rival: the smallest window Electron can open, with the same sandbox and one line of text.
const { app, BrowserWindow } = require('electron')

app.enableSandbox()
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } })
  window.loadURL('data:text/html;charset=utf-8,<h1>概览</h1>')
})
app.on('window-all-closed', () => app.quit())
