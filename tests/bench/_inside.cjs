// Loaded by `openBare` into the application's first process, ahead of its own code: runs there what the bench sends.
const electron = require('electron')

globalThis.benchElectron = electron
// The application reads its command line by place: `-r` and this file are none of its own.
process.argv.splice(1, 2)
process.on('message', async ({ id, code }) => {
  try {
    // biome-ignore lint/security/noGlobalEval: the bench's own functions, sent as text
    const value = await globalThis.eval(code)
    process.send({ id, value })
  } catch (error) {
    process.send({ id, fault: String(error?.stack ?? error) })
  }
})
