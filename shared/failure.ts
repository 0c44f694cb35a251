/** What the world can refuse us. Everything else that is thrown is a bug. */
export const failureCodes = [
  'campaign.broken',
  'campaign.newer',
  'dossier.newer',
  'dossier.notOne',
  'dossier.damaged',
  'dossier.readOnly',
  'dossier.notOpen',
  'folder.notEmpty',
  'folder.unwritable',
  'folder.gone',
  'folder.tooMany',
  'path.tooLong',
  'file.missing',
  'file.empty',
  'file.unreadable',
  'file.tooLarge',
  'file.locked',
  'file.notRegular',
  'file.executable',
  'file.notOpenable',
  'picture.unreadable',
  'pdf.encrypted',
  'pdf.damaged',
  'word.oldFormat',
  'word.encrypted',
  'word.damaged',
  'word.tooLarge',
  'notice.noText',
  'notice.unreadable',
  'notice.wrongKind',
  'notice.tooLarge',
  'disk.full',
  'disk.failed',
  'evidence.missing',
  'evidence.altered',
  'export.unverified',
  'cancelled',
  'internal',
] as const
export type FailureCode = (typeof failureCodes)[number]

/** `subject` names the file, folder or place it happened to, as its owner knows it. */
export type Failure = { readonly code: FailureCode; readonly subject?: string }

export class AppError extends Error {
  override readonly name = 'AppError'
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.subject ? `${failure.code}: ${failure.subject}` : failure.code, options)
    this.failure = failure
  }
}
