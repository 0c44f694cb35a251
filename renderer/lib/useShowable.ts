import { useState } from 'react'

/** An address of a picture, until it turns out that there is nothing to show. */
export function useShowable(address: string | null) {
  const [broken, setBroken] = useState<string | null>(null)
  return {
    shown: address === broken ? null : address,
    onError: () => setBroken(address),
  }
}
