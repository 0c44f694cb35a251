import { tool } from './demo.ts'

const reader = `
import sys, json, email, email.policy, hashlib
message = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
body, attachment = list(message.iter_parts())
json.dump({
  'headers': sorted(name.lower() for name in message.keys()),
  'unsent': message['X-Unsent'], 'to': message['To'], 'subject': message['Subject'],
  'body': body.get_content(), 'name': attachment.get_filename(),
  'type': attachment.get_content_type(), 'sha': hashlib.sha256(attachment.get_content()).hexdigest(),
  'defects': [str(d) for d in message.defects],
}, sys.stdout)
`

export type ReadDraft = {
  readonly headers: readonly string[]
  readonly unsent: string
  readonly to: string | null
  readonly subject: string
  readonly body: string
  readonly name: string
  readonly type: string
  readonly sha: string
  readonly defects: readonly string[]
}

/** As another mail program would. */
export function readDraft(path: string): ReadDraft {
  return JSON.parse(tool('python3', '-c', reader, path))
}
