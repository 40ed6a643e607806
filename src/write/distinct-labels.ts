/**
 * Labels for programs that tell nodes apart by them: of labels that several nodes have, each gets the node's id behind
 * it, "Wei Wang (wei-wang-2)", and a number where that is taken too. O(labels).
 */
export function distinctLabels(labels: readonly string[], ids: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const label of labels) count.set(label, (count.get(label) ?? 0) + 1);
  const taken = new Set(labels.filter(label => count.get(label) === 1));
  return labels.map((label, i) => {
    if (count.get(label) === 1) return label;
    let found = `${label} (${ids[i]})`;
    for (let n = 2; taken.has(found); n++) found = `${label} (${ids[i]} ${n})`;
    taken.add(found);
    return found;
  });
}
