/** Computes something of an object once, however often it is asked for; it goes when the object goes. */
export function oncePer<Of extends object, Found>(compute: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, Found>();
  return of => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const made = compute(of);
    known.set(of, made);
    return made;
  };
}
