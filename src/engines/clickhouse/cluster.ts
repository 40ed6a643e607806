import {EngineError} from "../engine-error.ts";

/** Where the servers are. It holds a password: it goes into no manifest and no message. */
export interface ClickhouseCluster {
  /** The HTTP address of each shard, in the order of the cluster's shards. */
  readonly urls: readonly string[];
  /** The name of the cluster in the servers' configuration (remote_servers). */
  readonly cluster: string;
  readonly user: string;
  readonly password: string;
}

/**
 * The cluster that the environment names: COTERIE_CLICKHOUSE_URLS (one a shard, with commas between them),
 * COTERIE_CLICKHOUSE_CLUSTER, COTERIE_CLICKHOUSE_USER, COTERIE_CLICKHOUSE_PASSWORD. Throws an Error that says what is
 * missing, and repeats nothing of what was given: an address may hold a password.
 */
export function clusterFrom(
  environment: Readonly<Record<string, string | undefined>>,
): ClickhouseCluster {
  const urls = (environment.COTERIE_CLICKHOUSE_URLS ?? "").split(",").map(url => url.trim());
  if (urls.some(url => !/^https?:\/\/[^/@?#\s]+\/?$/.test(url)))
    throw new EngineError(
      "COTERIE_CLICKHOUSE_URLS: expected addresses such as http://host:8123, one a shard, with commas between them and no user in them",
    );
  return {
    urls,
    cluster: environment.COTERIE_CLICKHOUSE_CLUSTER ?? "coterie",
    user: environment.COTERIE_CLICKHOUSE_USER ?? "default",
    password: environment.COTERIE_CLICKHOUSE_PASSWORD ?? "",
  };
}
