// A peer of DIMP over a WebSocket: the handshake, the login, receipts. It knows JSON and nothing else.

let serial = Math.floor(Math.random() * 0x7fffffff);

export const now = () => Date.now() / 1000;
export const nextSerial = () => (serial = serial % 0x7fffffff + 1);

const command = (name, keys) => JSON.stringify({ type: "136", sn: nextSerial(), time: now(), command: name, ...keys });
const handshake = (session) => command("handshake", { title: "Hello world!", ...(session && { session }) });

export const STEPS = ["Connection", "Hello world!", "DIM?", "Hello world! with the key", "DIM!", "Login"];

const LONGEST_WAIT = 30;

// What came before, also on a former connection.
const seen = new Set();

// Connects, and connects again when the connection is lost, until it is closed or refused.
export class Peer {
  #url;
  #user;
  #handlers;
  #socket;
  #timer;
  #failures = 0;
  #isLoggedIn = false;
  #isOver = false;
  #unanswered = new Map();

  // Handlers: begin(), step(index, state), message(direction, text, parsed, isRepeated), open(), lost(seconds), refused(text), close().
  constructor(url, user, handlers) {
    this.#url = url;
    this.#user = user;
    this.#handlers = handlers;
    this.#open();
  }

  send(text) {
    let parsed;
    try { parsed = JSON.parse(text); } catch { /* The station says what is wrong with it. */ }
    if (parsed?.signature !== undefined) this.#unanswered.set(parsed.signature, text);
    this.#socket.send(text);
    this.#handlers.message("out", text, parsed);
  }

  close() {
    this.#isOver = true;
    clearTimeout(this.#timer);
    if (this.#socket.readyState === WebSocket.CLOSED) this.#handlers.close();
    else this.#socket.close();
  }

  #open() {
    this.#isLoggedIn = false;
    this.#handlers.begin();
    this.#socket = new WebSocket(this.#url);
    this.#socket.onopen = () => {
      this.#handlers.step(0, "open");
      this.send(handshake());
      this.#handlers.step(1, "sent");
    };
    this.#socket.onmessage = (event) => this.#receive(event.data);
    this.#socket.onclose = () => this.#isOver ? this.#handlers.close() : this.#wait();
  }

  // Twice as long after each failure, and not to the second, so that not all pages come back at once.
  #wait() {
    const seconds = Math.min(2 ** this.#failures++, LONGEST_WAIT);
    this.#timer = setTimeout(() => this.#open(), (seconds - Math.random() / 2) * 1000);
    this.#handlers.lost(seconds);
  }

  #receive(text) {
    const message = JSON.parse(text);
    const isRepeated = seen.has(message.signature ?? text);
    seen.add(message.signature ?? text);
    this.#handlers.message("in", text, message, isRepeated);
    if (message.command === "handshake") this.#shake(message);
    else if (message.command === "receipt" || message.command === "refusal") this.#answered(message);
    else if (message.signature !== undefined) this.#confirm(message);
  }

  #shake(message) {
    const { step } = this.#handlers;
    if (message.title === "DIM?") {
      step(2, `key ${message.session.slice(0, 8)}…`);
      this.send(handshake(message.session));
      step(3, "sent");
    } else if (message.title === "DIM!") {
      step(4, "admitted");
      this.send(command("login", { did: this.#user }));
      step(5, "sent");
    }
  }

  #answered({ command: answer, reason, text, origin }) {
    this.#unanswered.delete(origin?.signature);
    if (this.#isLoggedIn || reason === "connections") return;
    if (answer === "receipt") this.#loggedIn();
    else {
      this.#handlers.step(5, "refused");
      this.#handlers.refused(text);
      this.close();
    }
  }

  #loggedIn() {
    this.#isLoggedIn = true;
    this.#failures = 0;
    this.#handlers.step(5, "logged in");
    this.#handlers.open();
    // Nobody knows whether these were kept. A station that has them keeps them once.
    for (const text of [...this.#unanswered.values()]) this.send(text);
  }

  // A receipt tells the station that the message has arrived, so that it need not keep it any more.
  #confirm({ sender, receiver, time, signature }) {
    this.send(command("receipt", { text: "Received.", origin: { sender, receiver, time, signature } }));
  }
}
