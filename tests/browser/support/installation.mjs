// An installation of its own for each journey: the real binary, a fresh folder, a free port.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const BINARY = join(ROOT, "target/debug/gongzhi");
const run = promisify(execFile);

/** A demo community on this machine, served whenever it is asked to be. */
export class Installation {
  #server = null;
  #port = 0;

  constructor(folder) {
    this.folder = folder;
    this.data = join(folder, "data");
  }

  /** Makes the demo, and serves it. */
  static async demo(options) {
    const installation = new Installation(await mkdtemp(join(tmpdir(), "gongzhi-")));
    await installation.serve(options);
    return installation;
  }

  /** Makes the demo and leaves it closed, so that commands at the machine can be given first. */
  static async closed() {
    const installation = new Installation(await mkdtemp(join(tmpdir(), "gongzhi-")));
    await installation.command("demo", "--no-serve");
    return installation;
  }

  /**
   * Serves; `clockAt` is the moment from which the demo's clock runs on, `publicAddress` what letters bear, `messages` the
   * file that says how e-mail leaves, and with `neighbour` a demo that is made now has a smaller estate beside it. The port
   * stays the same.
   */
  async serve({ clockAt, publicAddress, messages, neighbour } = {}) {
    assert.equal(this.#server, null, "it is being served already");
    const args = ["demo", "--data", this.data, "--listen", `127.0.0.1:${this.#port}`];
    if (neighbour) args.push("--neighbour");
    if (clockAt) args.push("--clock-at", clockAt.toISOString());
    if (publicAddress) args.push("--public-address", publicAddress);
    if (messages) args.push("--messages", messages);
    const server = spawn(BINARY, args, { stdio: ["ignore", "pipe", "pipe"] });
    this.#server = server;
    this.said = [];
    let complaints = "";
    server.stderr.on("data", (bytes) => (complaints += bytes));
    for await (const line of createInterface({ input: server.stdout })) {
      this.said.push(line);
      const listening = line.match(/^listening on (http:\/\/[^:]+:(\d+))$/);
      if (listening) {
        [, this.address, this.#port] = listening;
        return;
      }
    }
    assert.fail(`the server ended before it listened:\n${complaints}`);
  }

  /** Ends the server as an operator would, and starts it again with another clock. */
  async restart(options) {
    await this.stop();
    await this.serve(options);
  }

  async stop() {
    const server = this.#server;
    if (!server) return;
    this.#server = null;
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    const [status] = await ended;
    assert.equal(status, 0, "the server did not end cleanly");
  }

  async end() {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A command of the binary on this folder; what it says on standard output. */
  async command(...args) {
    const { stdout } = await run(BINARY, [...args, "--data", this.data]);
    return stdout;
  }

  /** A command of the binary that takes no folder. */
  async plainCommand(...args) {
    return (await run(BINARY, args)).stdout;
  }

  /** The codes of ballot letters that the demo printed, for owners who have not voted. */
  get letters() {
    return this.said.map((line) => line.match(/^ballot letter (\S+)/)?.[1]).filter(Boolean);
  }

  password(account) {
    const line = this.said.find((said) => said.startsWith(`sign-in ${account} `));
    return line.match(/ password (\S+)/)[1];
  }
}
