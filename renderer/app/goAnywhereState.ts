import { create } from 'zustand'

export const useGoAnywhere = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

export function toggleGoAnywhere(): void {
  useGoAnywhere.setState(({ isOpen }) => ({ isOpen: !isOpen }))
}

export function closeGoAnywhere(): void {
  useGoAnywhere.setState({ isOpen: false })
}
