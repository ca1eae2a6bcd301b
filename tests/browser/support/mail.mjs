// A mail server on this machine: what is sent to it can be read, and it can be told not to know an address.
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

/** So long a letter may take to come: it leaves within a second, and a busy machine needs a few. */
const PATIENCE = 30_000;

export class Mail {
  #letters = [];
  #waiting = null;
  #unknown = new Set();

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onRcptTo: ({ address }, _session, done) => done(this.#unknown.has(address) ? this.#noSuchUser(address) : null),
      onData: (stream, session, done) => {
        const parts = [];
        stream.on("data", (part) => parts.push(part));
        stream.on("end", async () => {
          const { subject, text } = await PostalMime.parse(Buffer.concat(parts));
          this.#letters.push({ to: session.envelope.rcptTo[0].address, subject, text });
          this.#waiting?.();
          done();
        });
      },
    });
  }

  #noSuchUser(address) {
    return Object.assign(new Error(`no such user: ${address}`), { responseCode: 550 });
  }

  /** A server that listens, and the file by which an installation finds it. */
  static async open(folder) {
    const mail = new Mail();
    const listening = mail.server.listen(0, "127.0.0.1");
    await once(listening, "listening");
    mail.settings = join(folder, "messages.toml");
    const lines = ["[mail]", 'host = "127.0.0.1"', `port = ${listening.address().port}`, 'tls = "none"', 'from = "news@example.org"'];
    await writeFile(mail.settings, `${lines.join("\n")}\n`);
    return mail;
  }

  /** The oldest letter that was not taken out yet: waits until there is one. */
  async next() {
    if (this.#letters.length === 0) {
      await new Promise((come, late) => {
        const deadline = setTimeout(() => late(new Error("no letter came")), PATIENCE);
        this.#waiting = () => (clearTimeout(deadline), come());
      });
      this.#waiting = null;
    }
    return this.#letters.shift();
  }

  /** From now on nobody lives at this address, or somebody does again. */
  forget(address) {
    this.#unknown.add(address);
  }

  know(address) {
    this.#unknown.delete(address);
  }

  close() {
    return new Promise((closed) => this.server.close(closed));
  }
}
