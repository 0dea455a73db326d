/** Which theme the team asks why about; it stays while other stages are looked at. */
export const looking: { theme: string | null } = $state({ theme: null });
