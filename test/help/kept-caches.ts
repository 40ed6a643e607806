/** A CacheStorage in memory: the part of it that keeping answers needs, as the specification has it. */
export function memoryCaches(): CacheStorage & {
  readonly stores: Map<string, Map<string, Response>>;
} {
  const stores = new Map<string, Map<string, Response>>();
  const storeOf = (name: string): Map<string, Response> => {
    const found = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, found);
    return found;
  };
  const addressOf = (asked: RequestInfo | URL): string =>
    new Request(asked).url.replace(/#.*$/, ""); // as caches compare
  return {
    stores,
    async open(name: string) {
      const kept = storeOf(name);
      return {
        match: async (asked: RequestInfo | URL) => kept.get(addressOf(asked))?.clone(),
        async put(asked: RequestInfo | URL, response: Response) {
          kept.delete(addressOf(asked)); // what is put again becomes the newest
          kept.set(addressOf(asked), response);
        },
        keys: async () => [...kept.keys()].map(url => new Request(url)),
        delete: async (asked: RequestInfo | URL) => kept.delete(addressOf(asked)),
      };
    },
    delete: async (name: string) => stores.delete(name),
  } as unknown as CacheStorage & {readonly stores: Map<string, Map<string, Response>>};
}
