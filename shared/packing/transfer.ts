/** Bytes; as mailboxes and Windows count. */
export const megabyte = 1024 * 1024

/** Mail carries attachments as Base64: four characters for three bytes, and a line end after 76 of them. */
export const transferFactor = 1.37

/** What the receiving mailbox counts for so many bytes of attachments. */
export const afterTransfer = (bytes: number) => Math.ceil(bytes * transferFactor)
