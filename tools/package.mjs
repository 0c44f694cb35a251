import { pack, smoke } from './packed.mjs'
import { runTool } from './terminal.mjs'

// Without targets: the folder that can be tried here, and it is tried.
runTool(async () => {
  const targets = process.argv.slice(2)
  if (targets.length > 0) return pack(targets)
  const code = await pack(['--linux', 'dir'])
  return code === 0 ? (await smoke()).failed : code
})
