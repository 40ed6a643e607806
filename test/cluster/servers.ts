import {type ChildProcess, spawn} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";

/** Where Debian puts the server. */
const SERVER = ["/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server"].find(existsSync);

export const hasServer = SERVER !== undefined;

/** The password of the test's own user: no server is without one. */
export const PASSWORD = "only-for-this-test";

/** ClickHouse servers on loopback that know each other as one cluster. */
export interface Servers {
  readonly urls: readonly string[];
  /** Where their files are. */
  readonly folder: string;
  /** Their processes. */
  readonly pids: readonly number[];
  /** Ends a server at once, as a lost machine would. */
  kill(shard: number): Promise<void>;
  start(shard: number): Promise<void>;
  /** Ends all of them and takes their files away. */
  close(): Promise<void>;
}

/** Starts servers in a folder of their own. They go with this process when it is told to end. */
export async function startServers(count: number): Promise<Servers> {
  const root = mkdtempSync(join(tmpdir(), "coterie-clickhouse-"));
  const ports = await freePorts(3 * count);
  const tcp = (k: number) => ports[3 * k + 1];
  const running = new Map<number, ChildProcess>();
  const urls = Array.from({length: count}, (_, k) => `http://127.0.0.1:${ports[3 * k]}`);
  const shards = Array.from(
    {length: count},
    (_, k) =>
      `<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>${tcp(k)}</port><user>default</user><password>${PASSWORD}</password></replica></shard>`,
  );
  for (let k = 0; k < count; k++) {
    const home = join(root, String(k));
    for (const folder of ["data", "tmp", "files", "formats"])
      mkdirSync(join(home, folder), {recursive: true});
    writeFileSync(join(home, "config.xml"), configuration(home, ports.slice(3 * k), shards));
    writeFileSync(join(home, "users.xml"), USERS);
  }

  const start = async (k: number) => {
    const home = join(root, String(k));
    const child = spawn(SERVER!, ["--config-file", join(home, "config.xml")], {
      cwd: home,
      stdio: "ignore",
    });
    running.set(k, child);
    for (let tries = 0; tries < 300; tries++) {
      const answer = await fetch(`${urls[k]}/ping`).catch(() => null);
      if (answer?.ok) return;
      if (child.exitCode !== null) break;
      await sleep(200);
    }
    throw new Error(`server ${k} did not start; its log is ${home}/log`);
  };
  const kill = async (k: number) => {
    const child = running.get(k);
    running.delete(k);
    if (child === undefined || child.exitCode !== null) return;
    const gone = new Promise(resolve => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  };
  const atOnce = () => {
    for (const child of running.values()) child.kill("SIGKILL");
    rmSync(root, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
  };
  const stop = () => process.exit(1);
  process.once("exit", atOnce).once("SIGTERM", stop).once("SIGINT", stop);
  const close = async () => {
    for (const k of [...running.keys()]) await kill(k);
    rmSync(root, {recursive: true, force: true});
    process.off("exit", atOnce).off("SIGTERM", stop).off("SIGINT", stop);
  };
  try {
    await Promise.all(urls.map((_, k) => start(k)));
  } catch (error) {
    await close();
    throw error;
  }
  return {urls, folder: root, pids: urls.map((_, k) => running.get(k)!.pid!), kill, start, close};
}

const configuration = (
  home: string,
  [http, tcp, between]: readonly number[],
  shards: readonly string[],
) => `<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><log>${home}/log</log><errorlog>${home}/errors</errorlog></logger>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><interserver_http_port>${between}</interserver_http_port>
  <listen_host>127.0.0.1</listen_host>
  <path>${home}/data/</path><tmp_path>${home}/tmp/</tmp_path>
  <user_files_path>${home}/files/</user_files_path><format_schema_path>${home}/formats/</format_schema_path>
  <users_config>${home}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>268435456</mark_cache_size>
  <remote_servers><coterie>${shards.join("")}</coterie></remote_servers>
</yandex>
`;

const USERS = `<?xml version="1.0"?>
<yandex>
  <profiles><default><max_threads>2</max_threads><max_memory_usage>10000000000</max_memory_usage><load_balancing>random</load_balancing></default></profiles>
  <users><default><password>${PASSWORD}</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
  <quotas><default></default></quotas>
</yandex>
`;

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      {length: count},
      () =>
        new Promise<ReturnType<typeof createServer>>(resolve => {
          const server = createServer();
          server.listen(0, "127.0.0.1", () => resolve(server));
        }),
    ),
  );
  const ports = servers.map(server => (server.address() as {port: number}).port);
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))));
  return ports;
}
