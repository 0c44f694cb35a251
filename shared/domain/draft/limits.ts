/** Characters in one answer of 起草. Here and not beside its schema, so that the window needs no schema for it. */
export const maxAnswer = 2000

/** Things of the dossier that one answer takes over. */
export const maxTaken = 20
