/** Findings that may be set aside in one dossier. */
export const maxDismissals = 2000
