/** Characters under which a passphrase is too easy to guess; four words pass it easily. */
export const SHORTEST_PASSPHRASE = 12

/** Whether a passphrase may be chosen. The same letters typed on another keyboard may come as other characters: they are made one. */
export const isLongEnough = (passphrase: string): boolean =>
  passphrase.normalize('NFKC').trim().length >= SHORTEST_PASSPHRASE
