// Chooses a sample by ids: all that belongs to one id falls into it, or none does.

/** From 0 to less than 1, the same for the same id: FNV-1a */
export function shareOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
