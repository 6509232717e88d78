export async function exportLandscape(_p: readonly string[], _o: object): Promise<0> {
  return 0;
}
