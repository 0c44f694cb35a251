import { readFileSync } from 'node:fs'
import { type ElectronApplication, expect } from '@playwright/test'
import { test } from './fixtures.ts'

/** What the running program says of itself, not what its sources say. */

test('every window is sandboxed, isolated, and far from Node', async ({ started }) => {
  const { app, window: page } = started

  expect(await preferencesOf(app)).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    enableBlinkFeatures: '',
  })
  expect(
    await page.evaluate(() => [
      typeof globalThis.require,
      typeof globalThis.process,
      typeof module,
    ]),
  ).toEqual(['undefined', 'undefined', 'undefined'])
})

test('the kernel itself filters what the page’s process may do', async ({ started }) => {
  test.skip(process.platform !== 'linux', 'read from /proc')
  const pid = await started.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents()[0]?.getOSProcessId(),
  )

  const status = readFileSync(`/proc/${pid}/status`, 'utf8')

  expect(status).toMatch(/^NoNewPrivs:\s*1$/m)
  expect(status).toMatch(/^Seccomp:\s*2$/m)
})

test('the page can call, listen and hand over dropped files, nothing else', async ({
  window: page,
}) => {
  const bridge = await page.evaluate(() => Object.keys(window.bridge).sort())

  expect(bridge).toEqual(['call', 'dropped', 'listen'])
})

test('the policy that came with the page forbids all that it does not need', async ({
  window: page,
}) => {
  const read = () =>
    page.evaluate(async () => {
      const answer = await fetch('app://bundle/index.html')
      return [answer.headers.get('content-security-policy') ?? '', await answer.text()]
    })
  const [first = '', text = ''] = await read()
  const [second = ''] = await read()

  const policy = new Map(
    first.split('; ').map(rule => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  )
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('script-src')).toEqual(["'self'"])
  expect(policy.get('connect-src')).toEqual(["'self'", 'evidence:'])
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"])
  for (const rule of ['object-src', 'frame-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    expect(policy.get(rule)).toEqual(["'none'"])
  }
  expect(first).not.toMatch(/unsafe|\*|https?:|data:|file:/)

  const nonce = /'nonce-([^']+)'/.exec(first)?.[1] ?? ''
  expect(text).toContain(`nonce="${nonce}"`)
  expect(second).not.toContain(nonce)
})

test('nothing the page loads breaks its own policy', async ({ window: page }) => {
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(globalThis, { violations })
    document.addEventListener('securitypolicyviolation', event =>
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    )
  })
  await page.reload()
  await expect(page.getByRole('button', { name: '新建档案' })).toBeVisible()

  expect(await page.evaluate(() => Reflect.get(globalThis, 'violations'))).toEqual([])
})

test('script that got into the page as text does not run', async ({ window: page }) => {
  const outcomes = await page.evaluate(async () => {
    const refused = (attempt: () => unknown) => {
      try {
        attempt()
        return false
      } catch {
        return true
      }
    }
    // The test's own way in may evaluate text; what runs after it may not.
    await new Promise(resolve => setTimeout(resolve))
    const element = document.createElement('div')
    document.body.append(element)
    const inline = document.createElement('script')
    const attempts = {
      markup: refused(() => {
        element.innerHTML = '<img src=x onerror="window.ran = 1">'
      }),
      inline: refused(() => {
        inline.textContent = 'window.ran = 2'
        document.body.append(inline)
      }),
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
      evaluated: refused(() => eval('window.ran = 3')),
      made: refused(() => new Function('window.ran = 4')()),
      timer: refused(() => setTimeout('window.ran = 5' as unknown as () => void, 0)),
    }
    await new Promise(resolve => setTimeout(resolve, 300))
    return { ...attempts, ran: Reflect.get(window, 'ran') ?? null }
  })

  expect(outcomes).toMatchObject({
    markup: true,
    evaluated: true,
    made: true,
    timer: true,
    ran: null,
  })
})

const foreign = [
  'https://example.com/',
  'http://127.0.0.1:9/',
  'http://localhost/',
  'file:///etc/passwd',
  'ftp://example.com/',
  'app://other/index.html',
  'app://bundle/../../package.json',
  'app://bundle/%2e%2e/%2e%2e/package.json',
  'app://bundle//etc/passwd',
  'evidence://picture/../../etc/passwd',
  // For hidden windows only.
  'lent://fonts/NotoSerifSC-Regular.ttf',
  'data:text/plain,x',
]

test('the page reaches nothing but itself', async ({ window: page }) => {
  for (const url of foreign) {
    const answer = await page.evaluate(async address => {
      try {
        return (await fetch(address)).ok ? 'reached' : 'refused'
      } catch {
        return 'refused'
      }
    }, url)
    expect(answer, url).toBe('refused')
  }
})

test('even the main process finds no way out through the session', async ({ started }) => {
  const answers = await started.app.evaluate(async ({ session, app, net }) => {
    const reached = async (url: string) => {
      try {
        await net.fetch(url)
        return 'reached'
      } catch {
        return 'refused'
      }
    }
    return {
      proxy: await session.defaultSession.resolveProxy('https://example.com/'),
      names: app.commandLine.getSwitchValue('host-resolver-rules'),
      web: await reached('https://example.com/'),
    }
  })

  expect(answers).toEqual({
    proxy: 'PROXY 127.0.0.1:9',
    names: 'MAP * ~NOTFOUND',
    web: 'refused',
  })
})

test('the window stays where it is, and stays the only one', async ({ started }) => {
  const { app, window: page } = started
  for (const url of foreign) {
    await page.evaluate(address => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
      link.target = '_blank'
      link.click()
      window.open(address)
      try {
        window.location.href = address
      } catch {
        // Some are refused before they are tried.
      }
    }, url)
  }
  await page.waitForTimeout(500)

  expect(page.url()).toBe('app://bundle/index.html')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the page is asked for no device, no place, no notice', async ({ window: page }) => {
  const states = await page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read']
    const answers = names.map(name => navigator.permissions.query({ name: name as PermissionName }))
    return (await Promise.all(answers)).map(({ state }) => state)
  })

  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('calls that nobody wrote are refused, and so is input that nobody named', async ({
  window: page,
}) => {
  const replies = await page.evaluate(async () => [
    await window.bridge.call('fs.readFile', '{"path":"/etc/passwd"}'),
    await window.bridge.call('__proto__', '{}'),
    await window.bridge.call('clipboard.write', '{"text":"a","more":"b"}'),
    await window.bridge.call('export.openFolder', '{"handle":"/etc"}'),
  ])

  expect(replies.map(reply => JSON.parse(reply))).toEqual([
    { ok: false, failure: { code: 'internal' } },
    { ok: false, failure: { code: 'internal' } },
    { ok: false, failure: { code: 'internal' } },
    { ok: false, failure: { code: 'file.missing' } },
  ])
})

test('no other page is answered, whatever it calls itself', async ({ started }) => {
  const answer = await started.app.evaluate(async ({ BrowserWindow, app }) => {
    const path = process.getBuiltinModule('node:path')
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: path.join(app.getAppPath(), 'out/preload/preload.cjs') },
    })
    await stranger.loadURL('app://bundle/index.html')
    const reply = await stranger.webContents.executeJavaScript(
      `window.bridge.call('app.start', '{}').then(() => 'answered', error => String(error))`,
    )
    stranger.destroy()
    return reply
  })

  expect(answer).toContain('not ours')
})

function preferencesOf(app: ElectronApplication) {
  return app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    const { getLastWebPreferences } = contents as unknown as {
      readonly getLastWebPreferences: () => Record<string, unknown>
    }
    return getLastWebPreferences.call(contents)
  })
}
